import type { Message } from '../model/message';
import { count, say } from '../model/say';
import { danglingHeadline } from './danglingHeadline';
import { driftHeadline } from './driftHeadline';
import { emptyHeadline } from './emptyHeadline';
import { notInjectedHeadline } from './notInjectedHeadline';
import type { PlacementInput } from './placementInput';
import type { PlacementVerdict } from './placementVerdict';
import { verb } from './sentenceParts';
import { upToDateHeadline } from './upToDateHeadline';

/** The answer in one sentence: numbers and names, no adjectives. */
export function placementHeadline(
  { cluster, namespace }: Pick<PlacementInput, 'cluster' | 'namespace'>,
  verdict: PlacementVerdict,
): Message {
  const where = { cluster, namespace };
  switch (verdict.condition) {
    case 'unknown-cluster':
      return say(
        'placement.unknown-cluster',
        'This portal has no cluster {cluster}.',
        where,
      );
    case 'unreachable':
      return say(
        'placement.unreachable',
        'Nothing is known about {cluster}: it has not been read yet. {why}',
        { ...where, why: verdict.why },
      );
    case 'namespace-missing':
      return say(
        'placement.namespace-missing',
        'Namespace {namespace} does not exist in {cluster}.',
        where,
      );
    case 'undetermined':
      if ('untold' in verdict) return untoldHeadline(verdict.untold, where);
      return say(
        'placement.undetermined',
        'What {namespace} should run could not be determined. {why}',
        { ...where, why: verdict.why },
      );
    case 'migrating':
    case 'migration-stopped':
      return verdict.migration.headline;
    case 'dangling':
      return danglingHeadline(namespace, verdict.asked, verdict.standing);
    case 'drifted':
      return driftHeadline(verdict.standing);
    case 'not-injected':
      return notInjectedHeadline(namespace, verdict.standing);
    case 'empty':
      return emptyHeadline(namespace, verdict.standing);
    case 'up-to-date':
      return upToDateHeadline(verdict.standing);
    default:
      return verdict satisfies never;
  }
}

function untoldHeadline(pods: number, where: Message['params']): Message {
  return say(
    'placement.untold',
    `{pods} of {namespace} ${verb(pods, 'carries', 'carry')} a proxy that says nowhere of which revision it is. Restart what owns {them}: new proxies say it.`,
    {
      ...where,
      pods: count(pods, 'pod'),
      them: verb(pods, 'it', 'them'),
    },
  );
}
