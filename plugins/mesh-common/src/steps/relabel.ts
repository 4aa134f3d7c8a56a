import type { NamespaceFact } from '../facts/namespaceFacts';
import {
  injectionLabelsOf,
  sameInjectionLabels,
  type InjectionLabels,
} from '../model/labels';
import type { MigrationRecord } from '../model/migrationRecord';
import { say } from '../model/say';
import { labelsForTarget } from '../model/target';
import { describeLabels } from './describeLabels';
import { elapsed } from './elapsed';
import { labelsChanged, labelsPutBack, unreachable } from './labelFindings';
import { meshMoved, notingTarget } from './meshMoved';
import { namespaceObject } from './namespaceObject';
import { relabellingOf, werePutBack } from './putBack';
import type { Step, StepContext, Verdict } from './verdict';
import { waitForFact } from './waitFor';
import { pinTo, wantedState } from './wanted';

/** The namespace carries the wanted labels, in one style, long enough for every API server to match by them. */
export const relabel: Step = {
  id: 'relabel',
  title: 'Labels',
  assess(context) {
    const { migration, facts } = context;
    const found = namespaceObject(context);
    if ('verdict' in found) return found.verdict;
    const wanted = wantedState(migration, facts);
    switch (wanted.kind) {
      case 'unknown':
        return waitForFact(wanted.why, context);
      case 'unreachable':
        return unreachable(context, wanted);
      case 'reachable':
        return (
          meshMoved(context, wanted) ??
          notingTarget(
            assessLabels(context, found.object, wanted.labels),
            context,
            wanted,
          )
        );
      default: {
        const never: never = wanted;
        return never;
      }
    }
  },
};

function assessLabels(
  context: StepContext,
  object: NamespaceFact,
  wanted: InjectionLabels,
): Verdict {
  const { migration } = context;
  const present = injectionLabelsOf(object.labels);
  if (isAccepted(migration, present, wanted)) return settle(context);
  if (werePutBack(migration, object)) {
    return labelsPutBack(context, object, wanted);
  }
  const changedAfterwards = migration.marks.relabelledAt !== undefined;
  if (changedAfterwards || !isKnownStart(migration, present)) {
    return labelsChanged(context, object, wanted);
  }
  return {
    kind: 'act',
    intents: [
      {
        kind: 'relabel-namespace',
        name: object.name,
        uid: object.uid,
        resourceVersion: object.resourceVersion,
        labels: wanted,
      },
    ],
    marks: { relabelling: relabellingOf(migration, object) },
    why: say(
      'relabel.write',
      'Setting the labels of {namespace}: {from} becomes {to}. Pods created from now on follow it.',
      {
        namespace: object.name,
        from: describeLabels(present),
        to: describeLabels(wanted),
      },
    ),
  };
}

/**
 * The wanted labels are accepted, and the pin of a rollback stays accepted once it was seen: a tag that moves back
 * must not look like somebody's edit.
 */
function isAccepted(
  { direction, prior, marks }: MigrationRecord,
  present: InjectionLabels,
  wanted: InjectionLabels,
): boolean {
  if (sameInjectionLabels(present, wanted)) return true;
  return (
    direction === 'back' &&
    marks.relabelledAt !== undefined &&
    sameInjectionLabels(present, pinTo(prior.revision))
  );
}

/** Labels that this migration found or wrote itself; anything else is somebody's decision, not ours to undo. */
function isKnownStart(
  { prior, target, direction }: MigrationRecord,
  present: InjectionLabels,
): boolean {
  const known =
    direction === 'forward'
      ? [prior.labels]
      : [prior.labels, labelsForTarget(target), pinTo(prior.revision)];
  return known.some(labels => sameInjectionLabels(labels, present));
}

/** API servers match webhooks from caches, so that a pod created at once could still get the old revision. */
function settle({ migration, settings, now }: StepContext): Verdict {
  const relabelledAt = migration.marks.relabelledAt ?? now;
  const remaining = settings.settleMs - elapsed(relabelledAt, now);
  const marks = { relabelledAt };
  if (remaining <= 0) return { kind: 'done', marks };
  return {
    kind: 'wait',
    for: say(
      'relabel.settle',
      'The labels are set. Waiting {seconds} s until every API server works by them.',
      { seconds: Math.ceil(remaining / 1000) },
    ),
    lookAgainInMs: remaining,
    marks,
  };
}
