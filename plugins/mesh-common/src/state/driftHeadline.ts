import type { IntendedRevision } from '../model/intendedRevision';
import type { Message } from '../model/message';
import { say } from '../model/say';
import type { CountedPod, PlacementStanding } from './placementStanding';
import { either, verb, type SentencePart } from './sentenceParts';

/** "6 of 8 pods still run 1-29-6; the namespace asks for 1-30-3." */
export function driftHeadline(standing: PlacementStanding): Message {
  const drifted = standing.counted.filter(pod => pod.differences.length > 0);
  const predicate = predicateOf(drifted);
  const wish = wishOf(drifted, standing.asksFor);
  const subject =
    standing.counted.length === 1
      ? 'The only pod'
      : '{differing} of {pods} pods';
  return say(
    `placement.drifted.${predicate.code}.${wish.code}`,
    `${subject} ${predicate.template}; ${wish.template}.`,
    {
      differing: drifted.length,
      pods: standing.counted.length,
      ...predicate.params,
      ...wish.params,
    },
  );
}

function predicateOf(drifted: readonly CountedPod[]): SentencePart {
  const revisions = drifted.flatMap(({ running }) =>
    running.kind === 'revision' ? [running.revision] : [],
  );
  const still = revisions.length;
  const bare = drifted.length - still;
  const params = { still, bare, running: either(revisions) };
  const stillRun = `still ${verb(still, 'runs', 'run')} {running}`;
  const runBare = `${verb(bare, 'runs', 'run')} without a sidecar`;
  if (bare === 0) return { code: 'still-runs', template: stillRun, params };
  if (still === 0) {
    return { code: 'without-sidecar', template: runBare, params };
  }
  const template = `differ: {still} ${stillRun}, {bare} ${runBare}`;
  return { code: 'mixed', template, params };
}

/** What the drifted pods would get, ascribed to the namespace where its labels alone ask for the same. */
function wishOf(
  drifted: readonly CountedPod[],
  asksFor: IntendedRevision,
): SentencePart {
  const wishes = new Set(drifted.map(({ wouldGet }) => nameOf(wouldGet)));
  const params = { wanted: either([...wishes]) };
  return wishes.size === 1 && wishes.has(nameOf(asksFor))
    ? {
        code: 'namespace-asks',
        template: 'the namespace asks for {wanted}',
        params,
      }
    : { code: 'new-pods-get', template: 'new pods would get {wanted}', params };
}

function nameOf(intended: IntendedRevision): string {
  return intended.kind === 'revision' ? intended.revision : 'no sidecar';
}
