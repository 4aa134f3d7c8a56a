import { isDangling } from '../../state/placementVerdict';
import { inEachNamespace } from '../fleetCheck';

/** Nothing fails: new pods silently start without a sidecar. */
export const asksForNothingServed = inEachNamespace({
  code: 'MESH305',
  title: 'A namespace asks for a revision that nobody serves',
  severity: 'error',
  find({ standing: { asksFor, workloads } }) {
    const dangling = [
      asksFor,
      ...workloads.map(({ wouldGet }) => wouldGet),
    ].find(isDangling);
    if (!dangling) return [];
    const [asked] = dangling.reasons;
    return [
      {
        says: 'Namespace {namespace} in {cluster} asks by {asked} for something that no live webhook serves: new pods start without a sidecar.',
        remedy:
          'Plan a move to a revision or tag that injects, or correct the label.',
        params: { asked: asked?.text ?? 'its labels' },
        evidence: dangling.reasons.map(({ text }) => text),
      },
    ];
  },
});
