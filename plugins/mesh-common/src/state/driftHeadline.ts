import { isDrifted, isOfRevision } from '../model/difference';
import type { IntendedRevision } from '../model/intendedRevision';
import type { Message } from '../model/message';
import { say } from '../model/say';
import type { CountedPod, PlacementStanding } from './placementStanding';
import { either, verb, type SentencePart } from './sentenceParts';

/** "6 of 8 pods still run 1-29-6; the namespace asks for 1-30-3." */
export function driftHeadline(standing: PlacementStanding): Message {
  const drifted = standing.counted.filter(isDrifted);
  const moving = drifted.filter(({ differences }) =>
    differences.some(isOfRevision),
  );
  const pods = standing.counted.length;
  if (moving.length === 0) return ofSameRevision(drifted, pods);
  const predicate = predicateOf(moving);
  const wish = wishOf(moving, standing.asksFor);
  return say(
    `placement.drifted.${predicate.code}.${wish.code}`,
    `${subjectOf(pods)} ${predicate.template}; ${wish.template}.`,
    {
      differing: moving.length,
      pods,
      ...predicate.params,
      ...wish.params,
    },
  );
}

function subjectOf(pods: number): string {
  return pods === 1 ? 'The only pod' : '{differing} of {pods} pods';
}

/** The revision was upgraded in place, or its injector was told of another image. */
function ofSameRevision(drifted: readonly CountedPod[], pods: number): Message {
  const differing = drifted.length;
  const differences = drifted.flatMap(pod => pod.differences);
  const versions = differences.filter(({ kind }) => kind === 'version');
  const revision = either(
    drifted.flatMap(({ wouldGet }) =>
      wouldGet.kind === 'revision' ? [wouldGet.revision] : [],
    ),
  );
  const run = verb(differing, 'runs', 'run');
  if (versions.length > 0) {
    return say(
      'placement.drifted.version',
      `${subjectOf(pods)} ${run} a proxy of {before}; {revision} gives {after} now.`,
      {
        ...{ differing, pods, revision },
        before: either(versions.flatMap(({ from }) => from ?? [])),
        after: either(versions.flatMap(({ to }) => to ?? [])),
      },
    );
  }
  return say(
    'placement.drifted.image',
    `${subjectOf(pods)} ${run} another image of the proxy than {revision} gives now.`,
    { differing, pods, revision },
  );
}

function predicateOf(drifted: readonly CountedPod[]): SentencePart {
  const injected = drifted.filter(({ running }) => running.kind !== 'none');
  const revisions = injected.flatMap(({ differences }) =>
    differences
      .filter(isOfRevision)
      .map(({ from }) => from ?? 'an unknown revision'),
  );
  const still = injected.length;
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
