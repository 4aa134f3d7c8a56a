import type { Explanation } from '../contract/explain';
import { judgePodsOf } from '../injection/judgePodsOf';
import type { IntendedRevision } from '../model/intendedRevision';
import { known, type Known } from '../model/known';
import { versionOfRevision } from '../state/versionOfRevision';
import { because } from './because';
import { explainCarried } from './explainCarried';
import { explainConnection } from './explainConnection';
import { explainedSubject, type ExplainedSubject } from './explainedSubject';
import type { Headline } from './headline';
import { podHeadline, unreadHeadline } from './podHeadline';
import { whatIfHeadline } from './whatIfHeadline';
import { explainInjector } from './explainInjector';
import type { ExplainInput } from './explainInput';
import { explainLabels } from './explainLabels';
import { explainNotes } from './explainNotes';
import { explainWebhooks } from './explainWebhooks';
import { changesAnything } from './labelChanges';
import { toMakeItSo } from './toMakeItSo';

/**
 * The whole chain for one pod, or for one with labels that do not exist yet: what counts, which webhooks are called and
 * why, what the injector does, what the pod carries, and what its proxy is connected to.
 *
 * @public
 */
export function explainPod(asked: ExplainInput): Explanation {
  const input = withJudgedPod(asked);
  const { cluster, namespace, freshness, facts, pod } = input;
  const subject = explainedSubject(input);
  const intended = intendedOf(subject);
  const carried =
    pod && mapKnown(pod.known, each => explainCarried(each, intended, facts));
  return {
    ...{ cluster, namespace, freshness },
    pod: pod?.name ?? null,
    ...headlineOf(input, intended, carried),
    because: because(subject),
    notes: subject.state === 'known' ? explainNotes(subject.value) : [],
    wouldGet: intended,
    wouldGetVersion:
      intended.kind === 'revision'
        ? versionOfRevision(intended.revision, facts)
        : null,
    toMakeItSo: toMakeItSo(input),
    labels: mapKnown(subject, explainLabels),
    webhooks: webhooksOf(subject, input),
    injector: mapKnown(subject, explainInjector),
    carried,
    connection: connectionOf(input),
  };
}

/** What the pod runs depends on where the addresses of its proxy lead. */
function withJudgedPod(input: ExplainInput): ExplainInput {
  const { pod, facts } = input;
  if (pod?.known.state !== 'known') return input;
  const [fact] = judgePodsOf([pod.known.value.fact], facts);
  const judged = known({ ...pod.known.value, fact }, pod.known.observedAt);
  return { ...input, pod: { ...pod, known: judged } };
}

function intendedOf(subject: Known<ExplainedSubject>): IntendedRevision {
  return subject.state === 'known'
    ? subject.value.intended
    : { kind: 'unknown', why: subject.why, reasons: [] };
}

function headlineOf(
  { pod, changes }: ExplainInput,
  intended: IntendedRevision,
  carried: Explanation['carried'],
): Headline {
  if (!pod) return whatIfHeadline(intended, null);
  if (pod.known.state === 'unknown') return unreadHeadline(pod.name);
  if (changesAnything(changes)) return whatIfHeadline(intended, pod.name);
  const differs =
    carried?.state === 'known' && carried.value.differences.length > 0;
  return podHeadline(pod.known.value.fact, intended, differs);
}

function webhooksOf(
  subject: Known<ExplainedSubject>,
  { facts: { otherWebhooks } }: ExplainInput,
): Explanation['webhooks'] {
  if (otherWebhooks.state === 'unknown') return otherWebhooks;
  return mapKnown(subject, value => ({
    items: explainWebhooks(value),
    others: otherWebhooks.value,
  }));
}

function connectionOf({ pod }: ExplainInput): Explanation['connection'] {
  if (pod?.known.state !== 'known' || !pod.known.value.connection) return null;
  return explainConnection(pod.known.value.fact, pod.known.value.connection);
}

function mapKnown<T, U>(fact: Known<T>, map: (value: T) => U): Known<U> {
  return fact.state === 'unknown'
    ? fact
    : known(map(fact.value), fact.observedAt);
}
