import {
  type Known,
  known,
  restartableKindSchema,
  unknown,
  type WriterFact,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import type { ClusterClient } from '../cluster/ClusterClient';
import { isObject } from '../cluster/rawObject';
import { whyReadOnly } from '../cluster/whyReadOnly';
import { wordsOf } from '../cluster/wordsOf';
import { writtenKinds } from '../effects/writtenKinds';

type NeededWrite = Extract<
  WriterFact,
  { kind: 'present' }
>['denied'][number] & {
  name?: string;
};

/** What is restarted; and pods, which are marked so that an eviction on its way cannot arrive any more. */
const patchedKinds = [
  ...restartableKindSchema.options,
  'Rollout',
  'Pod',
] as const;

/** The writes of a migration of this namespace; which of them a plan comes to is for the checks to say. */
const neededWrites = (namespace: string): NeededWrite[] => [
  { verb: 'patch', group: '', resource: 'namespaces', name: namespace },
  ...patchedKinds.map(kind => {
    const { group, resource } = writtenKinds[kind];
    return { verb: 'patch', group, resource, namespace };
  }),
  { verb: 'create', group: '', resource: 'pods/eviction', namespace },
  { verb: 'delete', group: '', resource: 'pods', namespace },
];

/** Asks the API server with the writer's own credential whether the writes are permitted; changes nothing. */
export async function observeWriter(
  cluster: string,
  writer: () => Promise<ClusterClient | null>,
  namespace: string,
  signal?: AbortSignal,
): Promise<Known<WriterFact>> {
  const askedAt = new Date().toISOString();
  try {
    const client = await writer();
    if (!client) {
      return known({ kind: 'absent', why: whyReadOnly(cluster) }, askedAt);
    }
    const asked = await Promise.all(
      neededWrites(namespace).map(async write => ({
        write,
        allowed: await isAllowed(client, namespace, write, signal),
      })),
    );
    const denied = asked.flatMap(({ write: { name, ...write }, allowed }) =>
      allowed ? [] : [write],
    );
    return known({ kind: 'present', denied }, askedAt);
  } catch (error) {
    const words = wordsOf(error);
    return unknown(
      `The API server could not be asked what the writer of cluster ${cluster} may do. ${words}`,
    );
  }
}

async function isAllowed(
  client: ClusterClient,
  namespace: string,
  { verb, group, resource, name }: NeededWrite,
  signal?: AbortSignal,
): Promise<boolean> {
  const review = await client.post(
    '/apis/authorization.k8s.io/v1/selfsubjectaccessreviews',
    {
      apiVersion: 'authorization.k8s.io/v1',
      kind: 'SelfSubjectAccessReview',
      spec: {
        // A namespace counts as being in itself, as for RBAC.
        resourceAttributes: {
          ...{ namespace, verb, group, name },
          ...partsOf(resource),
        },
      },
    },
    signal,
  );
  return isObject(review.status) && review.status.allowed === true;
}

/** A rule writes `pods/eviction`, a review asks for the parts. */
function partsOf(named: string): { resource: string; subresource?: string } {
  const [resource, subresource] = named.split('/');
  return { resource, ...(subresource && { subresource }) };
}
