import type { Marks } from '../model/migrationRecord';
import { say } from '../model/say';
import { steps } from '../steps';
import { close } from '../steps/close';
import { confirmationMissing } from '../steps/confirm';
import { annotationOwner } from '../steps/recordAnnotation';
import { withoutLeftAlone } from '../steps/leftAlone';
import { isSoaking, soakStop, withBrokenSoak } from '../steps/soak';
import type { Step, StepContext, StepId, Verdict } from '../steps/verdict';
import { beginning, withinDeadline } from './deadline';
import type { Decision } from './decision';
import { paused } from './paused';
import { turnBack } from './turnBack';

/**
 * What is to be done next with a migration, forward or back.
 *
 * @remarks
 * Pure: the same record, facts and time give the same decision. All steps are looked at again each time, from the
 * first one on, so that what somebody undid meanwhile is noticed; only a migration that is verified, watched and
 * confirmed goes straight to its end, since what happens to the namespace afterwards is no longer its matter.
 *
 * @public
 */
export function decide(seen: StepContext): Decision {
  const { migration } = seen;
  const { request } = migration;
  const context = { ...seen, facts: withoutLeftAlone(seen.facts, migration) };
  switch (request) {
    case 'run':
      return turnBack(context, withinDeadline(context, walk(context)));
    case 'pause':
      return paused(walk(context));
    case 'cancel':
      return cancel(context);
    default: {
      const never: never = request;
      return never;
    }
  }
}

/**
 * Which istiods are to be asked about the proxies for the next decision: those of the wanted revision while a migration
 * verifies, otherwise none.
 *
 * @public
 */
export function connectionsToAsk({
  direction,
  marks,
  prior,
  targetRevision,
}: StepContext['migration']): string | null {
  if (marks.allReadyAt === undefined || marks.verifiedAt !== undefined) {
    return null;
  }
  return direction === 'forward' ? targetRevision : prior.revision;
}

function walk(context: StepContext): Decision {
  let marks = beginning(context);
  let last: StepId = 'close';
  for (const step of stepsFor(context)) {
    const here = { ...context, migration: { ...context.migration, marks } };
    const verdict = steadied(here, step.assess(here));
    marks = withMarks(marks, verdict, context.now);
    last = step.id;
    const decision = decisionOf(verdict, step.id, marks);
    if (decision) return decision;
  }
  const outcome =
    context.migration.direction === 'forward' ? 'done' : 'rolled-back';
  return { kind: 'end', outcome, marks, step: last };
}

/** Once nothing is left to be watched or confirmed, a verified migration goes straight to its end. */
function stepsFor(context: StepContext): readonly Step[] {
  const isOver =
    context.migration.marks.verifiedAt !== undefined &&
    !isSoaking(context) &&
    confirmationMissing(context, 'end') === null;
  return isOver ? [close] : steps;
}

function withMarks(marks: Marks, verdict: Verdict, now: string): Marks {
  if (verdict.kind === 'stop') return marks;
  const merged = { ...marks, ...verdict.marks };
  return isUnsteady(verdict) ? withBrokenSoak(merged, now) : merged;
}

/** Pods are renewed or waited for again: what was verified before has to be verified anew. */
function isUnsteady({ marks = {} }: Exclude<Verdict, { kind: 'stop' }>) {
  return 'allReadyAt' in marks && marks.allReadyAt === undefined;
}

/** A break in the soak is waited for as long as a restart is. */
function steadied(context: StepContext, verdict: Verdict): Verdict {
  if (verdict.kind !== 'wait' || !isUnsteady(verdict)) return verdict;
  return soakStop(context, verdict.for) ?? verdict;
}

/** Null where the step is done and the next one is to be asked. */
function decisionOf(
  verdict: Verdict,
  step: StepId,
  marks: Marks,
): Decision | null {
  switch (verdict.kind) {
    case 'done':
      return null;
    case 'act': {
      const { intents, why } = verdict;
      return { kind: 'act', intents, why, marks, step };
    }
    case 'wait': {
      const { lookAgainInMs, awaits, idle } = verdict;
      return {
        ...{ kind: 'wait', for: verdict.for, lookAgainInMs, marks, step },
        ...(awaits && { awaits }),
        ...(idle && { idle }),
      };
    }
    case 'stop':
      return { kind: 'stop', findings: verdict.findings, marks, step };
    default: {
      const never: never = verdict;
      return never;
    }
  }
}

/** Closes our record where there is one, and ends. Labels and pods stay as they are. */
function cancel(context: StepContext): Decision {
  const { migration, facts } = context;
  const { marks } = migration;
  const cancelled: Decision = {
    kind: 'end',
    outcome: 'cancelled',
    marks,
    step: 'close',
  };
  if (facts.object.state === 'unknown') {
    return {
      kind: 'wait',
      for: say('cancel.fact', 'Waiting to close the record: {why}', {
        why: facts.object.why,
      }),
      lookAgainInMs: context.settings.lookAgainMs,
      marks,
      step: 'close',
    };
  }
  const object = facts.object.value;
  if (!object || object.uid !== migration.namespaceUid) return cancelled;
  const owner = annotationOwner(object, facts, migration);
  if (owner.kind !== 'us') return cancelled;
  const verdict = close.assess(context);
  // A namespace that is being deleted takes the record with it.
  if (verdict.kind === 'stop') return cancelled;
  return decisionOf(verdict, 'close', marks) ?? cancelled;
}
