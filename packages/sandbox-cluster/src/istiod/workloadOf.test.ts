import { Pod } from '../store/podKinds';
import { workloadOf } from './workloadOf';

type Metadata = Pick<Pod['metadata'], 'generateName' | 'name' | 'labels'>;

function pod(
  metadata: Metadata,
  [apiVersion, kind, name]: [string, string, string],
): Pod {
  const owner = { apiVersion, kind, name, uid: 'uid', controller: true };
  const made = { metadata: { ...metadata, ownerReferences: [owner] } };
  // Nothing else of it is looked at.
  return made as Pod;
}

const generated = (labels: Record<string, string> = {}): Metadata => ({
  ...{ generateName: 'x-', name: '', labels },
});

describe('workloadOf', () => {
  it.each<[string, Pod, string]>([
    [
      'a Deployment behind its ReplicaSet',
      pod(generated({ 'pod-template-hash': 'abc' }), [
        ...(['apps/v1', 'ReplicaSet', 'api-abc'] as const),
      ]),
      'apps/v1/namespaces/shop/deployments/api',
    ],
    [
      'a Rollout behind its ReplicaSet',
      pod(generated({ 'rollouts-pod-template-hash': 'abc' }), [
        ...(['apps/v1', 'ReplicaSet', 'api-abc'] as const),
      ]),
      'v1alpha1/namespaces/shop/rollouts/api',
    ],
    [
      'a ReplicaSet of nobody',
      pod(generated(), ['apps/v1', 'ReplicaSet', 'api-abc']),
      'apps/v1/namespaces/shop/replicasets/api-abc',
    ],
    [
      'a CronJob behind its Job',
      pod(generated(), ['batch/v1', 'Job', 'nightly-29100000']),
      'batch/v1/namespaces/shop/cronjobs/nightly',
    ],
    [
      'a Job of nobody',
      pod(generated(), ['batch/v1', 'Job', 'import-7']),
      'batch/v1/namespaces/shop/jobs/import-7',
    ],
    [
      'a StatefulSet, whose pods have both names',
      pod({ generateName: 'db-', name: 'db-0' }, [
        ...(['apps/v1', 'StatefulSet', 'db'] as const),
      ]),
      'apps/v1/namespaces/shop/statefulsets/db',
    ],
    [
      'a pod that was named by hand, whoever controls it',
      pod({ name: 'db-0' }, ['apps/v1', 'StatefulSet', 'db']),
      'v1/namespaces/shop/pods/db-0',
    ],
  ])('finds %s', (_, subject, expected) => {
    expect(workloadOf(subject, 'shop').owner).toBe(
      `kubernetes://apis/${expected}`,
    );
  });
});
