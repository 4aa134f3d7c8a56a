import type { NamespaceFact, NamespaceFacts } from '../facts/namespaceFacts';
import type { PodFact, WorkloadFact } from '../facts/podFact';
import { injectionLabelsOf, sameInjectionLabels } from '../model/labels';
import {
  FENCE_ANNOTATION,
  RESTART_ANNOTATION,
} from '../model/recordAnnotation';
import { sameRecordAnnotation } from '../steps/recordAnnotation';
import { sameTime } from '../steps/sameTime';
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
      return seen.showsEffect ? 'happened' : 'impossible';
    case 'present':
      if (seen.showsEffect) return 'happened';
      return hasMovedOn(seen.resourceVersion, intent.resourceVersion)
        ? 'impossible'
        : 'possible';
    default: {
      const never: never = seen;
      return never;
    }
  }
}

/** An answer of before the decision, from some cache, says nothing of the write: only a later version rules it out. */
function hasMovedOn(seen: string, decidedOn: string): boolean {
  const [now, then] = [Number(seen), Number(decidedOn)];
  return Number.isNaN(now - then) ? seen !== decidedOn : now > then;
}

type Seen =
  | { kind: 'unknown' }
  | { kind: 'gone'; showsEffect: boolean }
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
    case 'restart-rollout':
      return lookAtWorkload(
        intent,
        facts,
        ({ rollout }) =>
          typeof rollout?.restartAt === 'string' &&
          sameTime(rollout.restartAt, intent.restartAt),
      );
    case 'evict-pod':
    case 'delete-pod':
      return lookAtPod(intent, facts, 'its end');
    case 'fence':
      return lookAtFenced(intent, facts);
    default: {
      const never: never = intent;
      return never;
    }
  }
}

function lookAtFenced(
  intent: Extract<Intent, { kind: 'fence' }>,
  facts: NamespaceFacts,
): Seen {
  const isFenced = (object: { annotations: Record<string, string> }) =>
    object.annotations[FENCE_ANNOTATION] === intent.ticket;
  switch (intent.object) {
    case 'Namespace':
      return lookAtNamespace(intent, facts, isFenced);
    case 'Pod':
      return lookAtPod(intent, facts, 'its fence');
    case 'Deployment':
    case 'StatefulSet':
    case 'DaemonSet':
    case 'Rollout':
      return lookAtWorkload(intent, facts, isFenced);
    default: {
      const never: never = intent.object;
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
  if (!value || value.uid !== intent.uid) {
    return { kind: 'gone', showsEffect: false };
  }
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
  if (!value) return { kind: 'gone', showsEffect: false };
  return {
    kind: 'present',
    resourceVersion: value.resourceVersion,
    showsEffect: showsEffect(value),
  };
}

/**
 * A pod that is gone or on its way out has been sent away, by whomever: nothing more can happen to it. One that is
 * there and was changed since is refused, since an eviction and a deletion honour its `resourceVersion` as well.
 */
function lookAtPod(
  { uid }: Intent,
  { pods }: NamespaceFacts,
  awaited: 'its end' | 'its fence',
): Seen {
  if (pods.state === 'unknown') return { kind: 'unknown' };
  const pod: PodFact | undefined = pods.value.find(each => each.uid === uid);
  if (!pod) return { kind: 'gone', showsEffect: awaited === 'its end' };
  return {
    kind: 'present',
    resourceVersion: pod.resourceVersion ?? '',
    // The annotations of pods are not kept; whether a fence holds is told by the version alone.
    showsEffect: awaited === 'its end' && pod.terminating,
  };
}
