import { count } from '../../model/say';
import { inEachNamespace } from '../fleetCheck';

/** On purpose, most likely; a platform team wants to know who is outside. */
export const podsOptedOut = inEachNamespace({
  code: 'MESH313',
  title: 'Pods stay out of the mesh',
  severity: 'note',
  find({ standing: { asksFor, workloads } }) {
    if (asksFor.kind !== 'revision') return [];
    const out = workloads.filter(({ pods }) =>
      pods.some(pod => pod.standing === 'opted-out'),
    );
    const pods = out.flatMap(workload =>
      workload.pods.filter(pod => pod.standing === 'opted-out'),
    ).length;
    if (pods === 0) return [];
    return [
      {
        says: `${count(pods, 'pod')} of {namespace} in {cluster} opted out of injection; no migration changes ${pods === 1 ? 'it' : 'them'}.`,
        remedy:
          'Nothing, if it is on purpose. Otherwise remove sidecar.istio.io/inject=false from the template.',
        params: { pods },
        evidence: out.map(({ ref }) => `${ref.kind} ${ref.name}`),
      },
    ];
  },
});
