import { mockCredentials } from '@backstage/backend-test-utils';
import {
  known,
  type Known,
  parsePod,
  parseWorkload,
  type Plan,
  unknown,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import type { ClusterCache } from '../cache/ClusterCache';
import { type PlacedEntity, placedEntity } from '../catalog/PlacedEntity';
import { WorkloadClaims } from './WorkloadClaims';

const named = (name: string, annotations: Record<string, string> = {}) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name,
    annotations: { 'backstage.io/kubernetes-id': name, ...annotations },
  },
});

const entities = [
  named('api'),
  named('batch'),
  named('secret'),
  named('elsewhere', { 'backstage.io/kubernetes-namespace': 'other' }),
].flatMap(entity => placedEntity(entity) ?? []);

const deployment = (name: string, id: string | null) =>
  parseWorkload(
    {
      metadata: {
        ...{ name, uid: name },
        labels: id ? { 'backstage.io/kubernetes-id': id } : {},
      },
    },
    'Deployment',
  );

const workloads = [
  deployment('api', 'api'),
  deployment('unclaimed', null),
  deployment('hidden', 'secret'),
  deployment('other', 'elsewhere'),
  { ...deployment('by-pod', null), ownedUids: ['set'] },
];

const pod = parsePod({
  metadata: {
    uid: 'pod',
    labels: { 'backstage.io/kubernetes-id': 'batch' },
    ownerReferences: [{ uid: 'set', controller: true }],
  },
});

async function claimsOf(index: Known<PlacedEntity[]>) {
  const cache = {
    workloads: () => known(workloads, ''),
    pods: () => known([pod], ''),
  };
  const claims = new WorkloadClaims({
    // Only these two are asked for.
    caches: { get: () => cache as Partial<ClusterCache> as ClusterCache },
    index: { entities: () => index },
    catalog: {
      getEntitiesByRefs: async ({ entityRefs }) => ({
        items: entityRefs.map(ref =>
          ref.endsWith('secret') ? undefined : named('readable'),
        ),
      }),
    },
  });
  const planned = workloads.map(({ uid }) => ({
    ref: { uid },
    entities: null,
  }));
  const plan = { cluster: 'c', namespace: 'payments', workloads: planned };
  const found = await claims.of(
    plan as Partial<Plan> as Plan,
    mockCredentials.user(),
  );
  return Object.fromEntries(found.map(each => [each.ref.uid, each.entities]));
}

describe('to whom the workloads of a plan belong', () => {
  it('names the entities that the person may read, and what no entity claims', async () => {
    expect(await claimsOf(known(entities, ''))).toEqual({
      api: ['component:default/api'],
      'by-pod': ['component:default/batch'],
      unclaimed: [],
      other: [],
      // Claimed by an entity that the person may not read.
      hidden: null,
    });
  });

  it('is not known while the catalog is not', async () => {
    const found = await claimsOf(unknown('No answer.'));
    expect(Object.values(found)).toEqual(workloads.map(() => null));
  });
});
