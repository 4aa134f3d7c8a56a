import type { WorkloadFact } from '../../facts/podFact';
import { deploymentsToRestart } from '../concernedWorkloads';
import { defineCheck } from '../defineCheck';

/** True where the strategy takes the last old pod away before the first new one is there. */
export function restartMeansDowntime({
  strategy,
  replicas,
}: WorkloadFact): boolean {
  if (!strategy || replicas === 0) return false;
  return (
    strategy.type === 'Recreate' ||
    (strategy.maxSurge === 0 && strategy.maxUnavailable >= replicas)
  );
}

export const noDowntimeWithoutConsent = defineCheck({
  id: 'MESH116',
  title: 'No restart takes a workload down without consent',
  needs: ['workloads', 'pods', 'targetRevision'],
  undetermined: 'blocks',
  evaluate({ workloads, pods, targetRevision }, { namespace, options, found }) {
    return deploymentsToRestart(workloads, pods, targetRevision.revision)
      .filter(restartMeansDowntime)
      .map(({ apiVersion, apiKind, name, strategy }) =>
        found({
          severity: options.acceptDowntime ? 'warning' : 'blocker',
          object: { apiVersion, kind: apiKind, namespace, name },
          says: '{kind} {name} is down while it restarts: its strategy removes all old pods before new ones are ready.',
          remedy:
            'Accept the downtime in the plan, or give {name} a rolling update with a surge first.',
          params: { kind: apiKind, name },
          evidence: [
            strategy?.type === 'Recreate'
              ? 'strategy: Recreate'
              : `strategy: maxSurge 0, maxUnavailable ${strategy?.maxUnavailable}`,
          ],
        }),
      );
  },
});
