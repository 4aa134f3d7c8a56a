import type { InjectionWebhook } from '../facts/injectionWebhook';
import { askedLabel } from '../injection/askedLabel';
import type { PodToInject } from '../injection/podToInject';
import type { IntendedRevision } from '../model/intendedRevision';
import type { Known } from '../model/known';
import type { Message } from '../model/message';
import { say } from '../model/say';
import { labelValue } from '../injection/labelValue';
import type { ExplainedSubject } from './explainedSubject';
import { whyNone } from './whyNone';

type Intended<Kind> = Extract<IntendedRevision, { kind: Kind }>;

/** Why a pod made now would get what it would get, in one sentence. */
export function because(subject: Known<ExplainedSubject>): Message {
  if (subject.state === 'unknown') return unknownBecause(subject.why);
  const { assumed: pod, intended, injection } = subject.value;
  switch (intended.kind) {
    case 'revision':
      return whyRevision(pod, intended, injection.webhooks);
    case 'none':
      return whyNone(pod, intended);
    case 'unknown':
      return unknownBecause(intended.why);
    default:
      return intended satisfies never;
  }
}

function whyRevision(
  pod: PodToInject,
  intended: Intended<'revision'>,
  webhooks: readonly InjectionWebhook[],
): Message {
  const { namespace } = pod;
  const { revision, tag = '', configuration } = intended;
  const asked = askedLabel(pod);
  if (!asked || !selectsBy(asked, intended, webhooks)) {
    return say(
      'explain.because.webhook',
      'Webhook configuration {configuration} matches it, and calls the injector of revision {revision}.',
      { configuration, revision },
    );
  }
  const label = `${asked.label}=${asked.value}`;
  const subject =
    asked.on === 'namespace'
      ? 'Label {label} of namespace {namespace}'
      : 'Label {label} of the pod';
  const way = tag === '' ? 'revision' : 'tag';
  return say(
    `explain.because.${asked.on}.${way}`,
    tag === ''
      ? `${subject} asks for revision {revision}.`
      : `${subject} leads through tag {tag} to revision {revision}.`,
    { label, namespace, tag, revision },
  );
}

/** An edited selector may match for another reason than the label that usually asks. */
function selectsBy(
  { on, label }: { on: 'namespace' | 'pod'; label: string },
  { configuration, entry }: Intended<'revision'>,
  webhooks: readonly InjectionWebhook[],
): boolean {
  const found = webhooks
    .find(({ name }) => name === configuration)
    ?.entries.find(({ name }) => name === entry);
  const { matchLabels = {}, matchExpressions = [] } =
    (on === 'namespace' ? found?.namespaceSelector : found?.objectSelector) ??
    {};
  return (
    labelValue(matchLabels, label) !== undefined ||
    matchExpressions.some(
      ({ key, operator }) =>
        key === label && (operator === 'In' || operator === 'Exists'),
    )
  );
}

function unknownBecause(why: string): Message {
  return say('explain.because.unknown', '{why}', { why });
}
