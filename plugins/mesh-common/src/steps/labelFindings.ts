import type { NamespaceFact } from '../facts/namespaceFacts';
import {
  INJECTION_LABEL,
  REVISION_LABEL,
  injectionLabelsOf,
  type InjectionLabels,
} from '../model/labels';
import { describeTarget } from '../model/target';
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

/** Stops, since the labels are neither what was planned nor what we wrote. */
export function labelsChanged(
  { migration }: StepContext,
  object: NamespaceFact,
  wanted: InjectionLabels,
): Verdict {
  const present = injectionLabelsOf(object.labels);
  return stopWith({
    code: 'MESH203',
    object: namespaceRef(migration.namespace),
    says: 'The injection labels of {namespace} are {present}; this migration wants {wanted}. {who}',
    remedy:
      'Ask who changed them and why. Put {wanted} back and retry, roll back, or cancel and keep the labels as they are.',
    params: {
      namespace: migration.namespace,
      present: describeLabels(present),
      wanted: describeLabels(wanted),
      who: whoChanged(object),
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
