import type { WorkloadFact } from '../../facts/podFact';
import type { VolumeClaim } from '../../facts/volumeClaim';
import { listNames } from '../../model/say';
import { workloadObject } from '../../steps/workloadRef';
import { workloadsToRestart } from '../concernedWorkloads';
import { defineCheck } from '../defineCheck';

/** The new pod waits for the volume, and the old one that has it goes only when the new one is ready. */
export const noRolloutWaitsForItself = defineCheck({
  id: 'MESH125',
  title: 'No rollout waits for a volume that its own old pod holds',
  needs: ['workloads', 'pods', 'targetRevision', 'volumeClaims'],
  undetermined: 'warns',
  evaluate(
    { workloads, pods, targetRevision, volumeClaims },
    { namespace, found },
  ) {
    return workloadsToRestart(workloads, pods, targetRevision.revision)
      .filter(startsBeside)
      .flatMap(workload => {
        const claims = claimsOfOnePod(workload, volumeClaims);
        if (claims.length === 0) return [];
        return [
          found({
            severity: 'blocker',
            object: workloadObject(workload, { namespace }),
            says: '{kind} {name} cannot be restarted as it is: only one pod at a time may mount its volume ({names}), and its strategy keeps the old pod until a new one is ready.',
            remedy:
              'Give {name} the strategy Recreate, make the plan again and accept the downtime in it.',
            params: {
              kind: workload.apiKind,
              name: workload.name,
              names: listNames(claims),
            },
            evidence: claims.map(
              claim => `claim ${claim}: accessModes ReadWriteOncePod`,
            ),
          }),
        ];
      });
  },
});

/** Its controller takes no old pod away before a new one is ready. */
function startsBeside({ kind, strategy }: WorkloadFact): boolean {
  return (
    kind === 'Deployment' &&
    strategy?.type === 'RollingUpdate' &&
    strategy.maxUnavailable === 0
  );
}

function claimsOfOnePod(
  { claims }: WorkloadFact,
  volumeClaims: readonly VolumeClaim[],
): string[] {
  return volumeClaims
    .filter(({ name }) => claims.includes(name))
    .filter(({ accessModes }) =>
      accessModes.every(mode => mode === 'ReadWriteOncePod'),
    )
    .filter(({ accessModes }) => accessModes.length > 0)
    .map(({ name }) => name);
}
