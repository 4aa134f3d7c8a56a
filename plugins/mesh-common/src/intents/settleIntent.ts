import type { NamespaceFact, NamespaceFacts } from '../facts/namespaceFacts';
import type { WorkloadFact } from '../facts/podFact';
import { injectionLabelsOf, sameInjectionLabels } from '../model/labels';
import {
  FENCE_ANNOTATION,
  RESTART_ANNOTATION,
} from '../model/recordAnnotation';
import { sameRecordAnnotation } from '../steps/recordAnnotation';
import type { Intent } from './intent';

/**
 * What became of a write whose answer was never seen.
 *
 * `happened`: the object shows its effect. `impossible`: the object has moved on or is gone, so that the API server
 * will refuse it. `possible`: it may still arrive, or the object could not be read.
 *
 * @public
 */
export type Settlement = 'happened' | 'impossible' | 'possible';

/** See {@link Settlement}. The facts have to be read after the write was sent. @public */
export function settleIntent(
  intent: Intent,
  facts: NamespaceFacts,
): Settlement {
  const seen = lookAt(intent, facts);
  switch (seen.kind) {
    case 'unknown':
      return 'possible';
    case 'gone':
      return 'impossible';
    case 'present':
      if (seen.showsEffect) return 'happened';
      return seen.resourceVersion === intent.resourceVersion
        ? 'possible'
        : 'impossible';
    default: {
      const never: never = seen;
      return never;
    }
  }
}

type Seen =
  | { kind: 'unknown' }
  | { kind: 'gone' }
  | { kind: 'present'; resourceVersion: string; showsEffect: boolean };

function lookAt(intent: Intent, facts: NamespaceFacts): Seen {
  switch (intent.kind) {
    case 'write-record':
      return lookAtNamespace(
        intent,
        facts,
        ({ record }) =>
          record.kind === 'present' &&
          sameRecordAnnotation(record.record, intent.record),
      );
    case 'relabel-namespace':
      return lookAtNamespace(intent, facts, ({ labels }) =>
        sameInjectionLabels(injectionLabelsOf(labels), intent.labels),
      );
    case 'restart-workload':
      return lookAtWorkload(
        intent,
        facts,
        ({ templateAnnotations }) =>
          templateAnnotations[RESTART_ANNOTATION] === intent.stamp,
      );
    case 'fence': {
      const isFenced = (object: { annotations: Record<string, string> }) =>
        object.annotations[FENCE_ANNOTATION] === intent.ticket;
      return intent.object === 'Namespace'
        ? lookAtNamespace(intent, facts, isFenced)
        : lookAtWorkload(intent, facts, isFenced);
    }
    default: {
      const never: never = intent;
      return never;
    }
  }
}

function lookAtNamespace(
  intent: Intent,
  { object }: NamespaceFacts,
  showsEffect: (object: NamespaceFact) => boolean,
): Seen {
  if (object.state === 'unknown') return { kind: 'unknown' };
  const { value } = object;
  if (!value || value.uid !== intent.uid) return { kind: 'gone' };
  return {
    kind: 'present',
    resourceVersion: value.resourceVersion,
    showsEffect: showsEffect(value),
  };
}

function lookAtWorkload(
  intent: Intent,
  { workloads }: NamespaceFacts,
  showsEffect: (workload: WorkloadFact) => boolean,
): Seen {
  if (workloads.state === 'unknown') return { kind: 'unknown' };
  const value = workloads.value.find(({ uid }) => uid === intent.uid);
  if (!value) return { kind: 'gone' };
  return {
    kind: 'present',
    resourceVersion: value.resourceVersion,
    showsEffect: showsEffect(value),
  };
}
