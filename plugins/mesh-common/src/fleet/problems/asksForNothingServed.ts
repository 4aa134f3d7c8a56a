import { nearestOf } from '../../injection/nearestStep';
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
    const evidence = dangling.reasons.map(({ text }) => text);
    if (dangling.reason === 'not-selected') {
      return [
        {
          variant: 'not-selected',
          says: 'Namespace {namespace} in {cluster} asks by {asked}, but webhook {entry} of {configuration} does not match: {fails}. New pods start without a sidecar.',
          remedy:
            'Remove what keeps the webhook from matching, or change its selector.',
          params: {
            asked: asked?.text ?? 'its labels',
            ...nearestOf(dangling.reasons),
          },
          evidence,
        },
      ];
    }
    return [
      {
        says: 'Namespace {namespace} in {cluster} asks by {asked} for something that no live webhook serves: new pods start without a sidecar.',
        remedy:
          'Plan a move to a revision or tag that injects, or correct the label.',
        params: { asked: asked?.text ?? 'its labels' },
        evidence,
      },
    ];
  },
});
