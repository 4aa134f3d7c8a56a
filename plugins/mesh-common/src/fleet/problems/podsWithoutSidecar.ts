import type { Difference } from '../../model/difference';
import { count } from '../../model/say';
import { inEachNamespace } from '../fleetCheck';

/** Their traffic is outside of the mesh's policies though the labels ask for it: they started before the label, or while nothing injected. */
export const podsWithoutSidecar = inEachNamespace({
  code: 'MESH310',
  title: 'Pods run without the sidecar that they ask for',
  severity: 'warning',
  find({ standing, podsToMend, summary: { openMigration } }) {
    if (openMigration || podsToMend === 0) return [];
    const bare = standing.counted.filter(lacksSidecar);
    const pods = bare.length;
    if (pods === 0) return [];
    return [
      {
        says: `${count(pods, 'pod')} of {namespace} in {cluster} ${pods === 1 ? 'runs' : 'run'} without a sidecar and would get one now.`,
        remedy: 'Restart the workloads, or opt them out on purpose.',
        params: { pods },
        evidence: standing.workloads
          .filter(lacksSidecar)
          .map(({ ref }) => `${ref.kind} ${ref.name}`),
      },
    ];
  },
});

function lacksSidecar({
  differences,
}: {
  differences: readonly Difference[];
}): boolean {
  return differences.some(({ kind }) => kind === 'not-injected');
}
