import { count } from '../../model/say';
import { inEachNamespace } from '../fleetCheck';

/** They already run what they would get, so no restart mends them; the new proxy may be what they fail on. */
export const podsFailOnRevision = inEachNamespace({
  code: 'MESH309',
  title: 'Pods fail on the revision that they ask for',
  severity: 'error',
  find({ standing }) {
    const failing = standing.workloads.flatMap(({ ref, wouldGet, pods }) =>
      pods
        .filter(
          ({ running, trouble, ready, terminating }) =>
            trouble !== null &&
            !ready &&
            !terminating &&
            wouldGet.kind === 'revision' &&
            running.kind === 'revision' &&
            running.revision === wouldGet.revision,
        )
        .map(pod => ({ pod, ref })),
    );
    const [first] = failing;
    if (!first) return [];
    const number = failing.length;
    const { running, name, trouble } = first.pod;
    return [
      {
        says: `${count(number, 'pod')} of {namespace} in {cluster} ${number === 1 ? 'fails' : 'fail'} on {revision}: {pod} says {trouble}`,
        remedy:
          'Read the log of the container that fails. If it failed after a move, roll the migration back.',
        params: {
          number,
          pod: name,
          trouble: trouble ?? '',
          revision: running.kind === 'revision' ? running.revision : '',
        },
        evidence: failing.map(
          ({ pod, ref }) =>
            `${ref.kind} ${ref.name}, pod ${pod.name}: ${pod.trouble}`,
        ),
      },
    ];
  },
});
