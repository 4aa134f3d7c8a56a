import type { Plan } from '@mesh-plugins/backstage-plugin-mesh-common';
import type { SandboxCluster } from '@mesh-plugins/sandbox-cluster';
import { OUTCOME_NAMESPACE } from './outcomeScene';

const restartable = ['deployments', 'statefulsets', 'daemonsets'] as const;

/** What the plan would write, done as `kubectl` does it, and every pod that a restart does not renew is deleted. */
export function moveByHand(
  { stage, store, clock }: SandboxCluster,
  { plannedLabels }: Plan,
): void {
  const before = new Set(
    store.list('pods', OUTCOME_NAMESPACE).map(({ metadata }) => metadata.uid),
  );
  stage.label(OUTCOME_NAMESPACE, {
    'istio.io/rev': plannedLabels['istio.io/rev'] ?? null,
    'istio-injection': plannedLabels['istio-injection'] ?? null,
  });
  clock.advance(10_000);
  for (const resource of restartable) {
    for (const each of store.list(`${resource}.apps`, OUTCOME_NAMESPACE)) {
      const annotations = { 'kubectl.kubernetes.io/restartedAt': 'now' };
      stage.patch(`${resource}.apps`, OUTCOME_NAMESPACE, each.metadata.name, {
        spec: { template: { metadata: { annotations } } },
      });
    }
  }
  clock.advance(120_000);
  for (const pod of store.list('pods', OUTCOME_NAMESPACE)) {
    const { name, uid, deletionTimestamp, ownerReferences } = pod.metadata;
    const comesBack = ownerReferences?.some(({ kind }) =>
      ['ReplicaSet', 'StatefulSet', 'DaemonSet'].includes(kind),
    );
    if (before.has(uid) && !deletionTimestamp && comesBack) {
      stage.delete('pods', OUTCOME_NAMESPACE, name);
    }
  }
  clock.advance(120_000);
}
