import type { Message } from '../model/message';
import { count, say } from '../model/say';
import type { PlacementStanding } from './placementStanding';
import { all, verb, type SentencePart } from './sentenceParts';

/** "All 8 pods run 1-30-3." */
export function upToDateHeadline({
  counted,
  livePods,
}: PlacementStanding): Message {
  const running = counted.flatMap(pod =>
    pod.running.kind === 'revision' ? [pod.running.revision] : [],
  );
  const outside = livePods.length - running.length;
  const pods = running.length;
  const subject = outside > 0 ? count(pods, 'pod') : all(pods, 'pod');
  const { code, template, params } = predicateOf(running);
  if (outside === 0) return say(code, `${subject} ${template}.`, params);
  return say(
    `${code}.others-outside`,
    `${subject} ${template}; {outside} ${verb(outside, 'is', 'are')} not injected.`,
    { ...params, outside: count(outside, 'other pod') },
  );
}

function predicateOf(running: readonly string[]): SentencePart {
  const pods = running.length;
  const revisions = [...new Set(running)].sort();
  if (revisions.length === 1) {
    return {
      code: 'placement.up-to-date',
      template: `${verb(pods, 'runs', 'run')} {revision}`,
      params: { pods, revision: revisions[0] },
    };
  }
  const shares = revisions
    .map(name => `${running.filter(each => each === name).length} ${name}`)
    .join(', ');
  return {
    code: 'placement.up-to-date.shares',
    template: 'run what they would get: {shares}',
    params: { pods, shares },
  };
}
