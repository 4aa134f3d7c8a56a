import type { NamespaceFact } from '../facts/namespaceFacts';
import {
  INJECTION_LABEL,
  REVISION_LABEL,
  injectionLabelsOf,
  type InjectionLabels,
} from '../model/labels';
import { resolveNamespaceIntended } from '../injection';
import { describeTarget } from '../model/target';
import { gitOpsSigns } from '../preflight/gitOps';
import { describeLabels } from './describeLabels';
import { namespaceRef, stopWith } from './stopWith';
import type { StepContext, Verdict } from './verdict';
import { describeIntended, type Wanted } from './wanted';

/** Stops, since no labels give the wanted revision any more. */
export function unreachable(
  { migration }: StepContext,
  wanted: Extract<Wanted, { kind: 'unreachable' }>,
): Verdict {
  const evidence = wanted.gives.reasons.map(reason => reason.text);
  const object = namespaceRef(migration.namespace);
  const params = {
    namespace: migration.namespace,
    target: describeTarget(migration.target),
    revision: wanted.revision,
    gives: describeIntended(wanted.gives),
  };
  if (migration.direction === 'forward') {
    return stopWith({
      code: 'MESH204',
      object,
      says: '{target} now gives {gives}; the plan said {revision}. Somebody moved or removed it since.',
      remedy:
        'Roll back, or cancel and plan a new migration with the target as it is now. When it gives {revision} again, retry.',
      params,
      evidence,
    });
  }
  return stopWith({
    code: 'MESH205',
    object,
    says: 'Going back is not possible: no label gives revision {revision} any more, istio.io/rev={revision} gives {gives}.',
    remedy:
      'Install revision {revision} again and retry, or cancel and move {namespace} to a revision that exists.',
    params,
    evidence,
  });
}

/** Stops, since somebody puts back what this migration replaced: it would be put back again. */
export function labelsPutBack(
  { migration, facts }: StepContext,
  object: NamespaceFact,
  wanted: InjectionLabels,
): Verdict {
  const present = injectionLabelsOf(object.labels);
  const [tool] = gitOpsSigns({
    labels: object.labels,
    annotations: object.annotations,
    managers: Object.values(object.labelManagers).map(each => each.manager),
  });
  return stopWith({
    code: 'MESH235',
    ...(tool && { variant: 'gitops' }),
    object: namespaceRef(migration.namespace),
    says: tool
      ? '{tool} has put the labels of {namespace} back to {present}, since its source says so: it would undo every other change. {who} New pods get {gives} from now on.'
      : 'The labels of {namespace} were put back to {present} after this migration had set {wanted}. {who} New pods get {gives} from now on.',
    remedy: tool
      ? 'Change the labels to {wanted} where {tool} reads them, let it apply them, then retry; or cancel and keep the labels as they are. Setting them by hand does not last.'
      : 'Ask who did it and why. A retry sets {wanted} once more; otherwise roll back, or cancel and keep the labels as they are.',
    params: {
      namespace: migration.namespace,
      present: describeLabels(present),
      wanted: describeLabels(wanted),
      who: whoChanged(object),
      gives: whatNewPodsGet(facts, object),
      tool: tool?.tool ?? '',
    },
    evidence: [`found: ${describeLabels(present)}`, ...managers(object)],
  });
}

function whatNewPodsGet(
  { namespace, webhooks, injectorServices }: StepContext['facts'],
  { labels }: NamespaceFact,
): string {
  if (webhooks.state === 'unknown') return 'an unknown revision';
  const injection = { webhooks: webhooks.value, services: injectorServices };
  return describeIntended(
    resolveNamespaceIntended(namespace, labels, injection),
  );
}

/** Stops, since the labels are neither what was planned nor what we wrote. */
export function labelsChanged(
  { migration, facts }: StepContext,
  object: NamespaceFact,
  wanted: InjectionLabels,
): Verdict {
  const present = injectionLabelsOf(object.labels);
  return stopWith({
    code: 'MESH203',
    object: namespaceRef(migration.namespace),
    says: 'The injection labels of {namespace} are {present}; this migration wants {wanted}. {who} New pods get {gives} from now on.',
    remedy:
      'Ask who changed them and why. Put {wanted} back and retry, roll back, or cancel and keep the labels as they are.',
    params: {
      namespace: migration.namespace,
      present: describeLabels(present),
      wanted: describeLabels(wanted),
      who: whoChanged(object),
      gives: whatNewPodsGet(facts, object),
    },
    evidence: [`found: ${describeLabels(present)}`, ...managers(object)],
  });
}

function managers(object: NamespaceFact): string[] {
  return [REVISION_LABEL, INJECTION_LABEL].flatMap(key => {
    const owner = object.labelManagers[key];
    if (!owner) return [];
    const time = owner.time ? ` at ${owner.time}` : '';
    return [`${key} was written by ${owner.manager}${time}`];
  });
}

function whoChanged(object: NamespaceFact): string {
  const known = managers(object);
  return known.length > 0
    ? `${known.join('; ')}.`
    : 'Nobody is recorded as the one who wrote them: a removed label leaves no trace.';
}
