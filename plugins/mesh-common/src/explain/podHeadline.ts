import type { PodFact } from '../facts/podFact';
import { labelValue } from '../injection/labelValue';
import { podStanding } from '../injection/podStanding';
import type { IntendedRevision } from '../model/intendedRevision';
import type { RunningRevision } from '../model/runningRevision';
import { say } from '../model/say';
import {
  type Answer,
  withContradictedSidecar,
  withoutSidecar,
  withSidecar,
  withUnnamedSidecar,
} from './answersOfProxies';
import { wordsOfRunning } from '../state/wordsOfRunning';
import type { Headline } from './headline';
import { REDIRECTION_ANNOTATION } from './labelsThatCount';

/** What the pod runs, beside what one made now would get. */
export function podHeadline(
  pod: PodFact,
  intended: IntendedRevision,
  differs: boolean,
): Headline {
  const [answer, code, template] = answerOf(pod, intended, differs);
  const headline = say(`explain.pod.${code}`, template, {
    pod: pod.name,
    running: pod.running.kind === 'none' ? '' : wordsOfRunning(pod.running),
    wanted: intended.kind === 'revision' ? intended.revision : '',
  });
  return { answer, headline };
}

/** Nothing can be said of a pod that could not be read. */
export function unreadHeadline(pod: string): Headline {
  const headline = say(
    'explain.pod.unread',
    'What pod {pod} carries, and why, is not known: it could not be read.',
    { pod },
  );
  return { answer: 'unknown', headline };
}

function answerOf(
  pod: PodFact,
  intended: IntendedRevision,
  differs: boolean,
): Answer {
  const { running } = pod;
  const standing = podStanding(pod);
  switch (standing) {
    case 'completed':
    case 'terminating':
      return [
        'ended',
        `ended.${codeOf(running)}`,
        `Pod {pod} has ended or is on its way out, ${withWhat(running)}.`,
      ];
    case 'pending':
      return [
        'pending',
        `pending.${codeOf(running)}`,
        `Pod {pod} waits for a node and runs nothing yet; it was made ${withWhat(running)}.`,
      ];
    case 'own-proxy':
      return [
        'gateway',
        `own-proxy.${codeOf(running)}`,
        `Pod {pod} was made ${withWhat(running)}, and no injector had a part in that.`,
      ];
    case 'counted':
    case 'opted-out':
    case 'host-network':
      return answerOfRunning(pod, intended, differs);
    default:
      return standing satisfies never;
  }
}

/** Of a proxy whose revision is in doubt no more is said than that it is not known; the steps name the doubt. */
function codeOf({ kind }: RunningRevision): 'none' | 'revision' | 'unknown' {
  return kind === 'contradicted' ? 'unknown' : kind;
}

function withWhat({ kind }: RunningRevision): string {
  switch (kind) {
    case 'none':
      return 'without a sidecar';
    case 'revision':
      return 'with a proxy of {running}';
    case 'contradicted':
    case 'unknown':
      return 'with a proxy of a revision that is not known';
    default:
      return kind satisfies never;
  }
}

function answerOfRunning(
  pod: PodFact,
  intended: IntendedRevision,
  differs: boolean,
): Answer {
  const { running } = pod;
  switch (running.kind) {
    case 'none':
      return ofAmbient(pod, intended) ?? withoutSidecar(intended);
    case 'revision':
      return withSidecar(wordsOfRunning(running), intended, differs);
    case 'contradicted':
      return withContradictedSidecar(intended);
    case 'unknown':
      return withUnnamedSidecar(intended);
    default:
      return running satisfies never;
  }
}

/** Labels ask for ambient mode; that the node carries the traffic, the CNI says on the pod. */
function ofAmbient(pod: PodFact, intended: IntendedRevision): Answer | null {
  if (labelValue(pod.annotations, REDIRECTION_ANNOTATION) === 'enabled') {
    return [
      'ambient',
      'ambient',
      'Pod {pod} has no sidecar and needs none: it is in ambient mode.',
    ];
  }
  return intended.kind === 'none' && intended.reason === 'ambient'
    ? [
        'unknown',
        'ambient-asked',
        'Pod {pod} has no sidecar: ambient mode is asked for, and nothing on the pod says yet that its node carries its traffic.',
      ]
    : null;
}
