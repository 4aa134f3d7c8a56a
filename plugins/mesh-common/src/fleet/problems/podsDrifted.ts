import { isAskedFor, isDrifted } from '../../model/difference';
import { count } from '../../model/say';
import { inEachNamespace } from '../fleetCheck';

/** Nobody moves these pods while no migration is open: the labels were changed, and the restart left out. */
export const podsDrifted = inEachNamespace({
  code: 'MESH308',
  title: 'Pods run another revision than they would get now',
  severity: 'warning',
  find({ standing, podsToMend, summary: { openMigration } }) {
    if (openMigration || podsToMend === 0) return [];
    const drifted = standing.counted.filter(({ differences }) =>
      differences.some(
        each => each.kind !== 'not-injected' && !isAskedFor(each),
      ),
    );
    const pods = drifted.length;
    if (pods === 0) return [];
    const all = standing.counted.length;
    return [
      {
        says: `${count(pods, 'pod')} of ${all} in {namespace} of {cluster} ${pods === 1 ? 'differs' : 'differ'} from what ${pods === 1 ? 'it' : 'they'} would get now.`,
        remedy: 'Plan a move to what the namespace asks for: it restarts them.',
        params: { pods, all },
        evidence: standing.workloads
          .filter(isDrifted)
          .map(({ ref }) => `${ref.kind} ${ref.name}`),
      },
    ];
  },
});
