import type { Marks } from '../model/migrationRecord';
import { say } from '../model/say';
import { steps } from '../steps';
import { close } from '../steps/close';
import { annotationOwner } from '../steps/recordAnnotation';
import type { Step, StepContext, StepId, Verdict } from '../steps/verdict';
import type { Decision } from './decision';

/**
 * What is to be done next with a migration, forward or back.
 *
 * @remarks
 * Pure: the same record, facts and time give the same decision. All steps are looked at again each time, from the
 * first one on, so that what somebody undid meanwhile is noticed; only a verified migration goes straight to its end,
 * since what happens to the namespace afterwards is no longer this migration's matter.
 *
 * @public
 */
export function decide(context: StepContext): Decision {
  const { request } = context.migration;
  switch (request) {
    case 'run':
      return walk(context);
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
  let { marks } = context.migration;
  let last: StepId = 'close';
  for (const step of stepsFor(marks)) {
    const migration = { ...context.migration, marks };
    const verdict = step.assess({ ...context, migration });
    marks = withMarks(marks, verdict);
    last = step.id;
    const decision = decisionOf(verdict, step.id, marks);
    if (decision) return decision;
  }
  const outcome =
    context.migration.direction === 'forward' ? 'done' : 'rolled-back';
  return { kind: 'end', outcome, marks, step: last };
}

function stepsFor(marks: Marks): readonly Step[] {
  return marks.verifiedAt === undefined ? steps : [close];
}

function withMarks(marks: Marks, verdict: Verdict): Marks {
  return verdict.kind === 'stop' ? marks : { ...marks, ...verdict.marks };
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
      const { lookAgainInMs } = verdict;
      return { kind: 'wait', for: verdict.for, lookAgainInMs, marks, step };
    }
    case 'stop':
      return { kind: 'stop', findings: verdict.findings, marks, step };
    default: {
      const never: never = verdict;
      return never;
    }
  }
}

/** Nothing new is begun; a rollout under way is waited for, since Kubernetes finishes it whatever we say. */
function paused(decision: Decision): Decision {
  const { marks, step } = decision;
  switch (decision.kind) {
    case 'act':
      // The closing write changes nothing that a workload could feel.
      return step === 'close' ? decision : { kind: 'paused', marks, step };
    case 'wait':
      return step === 'restart' ? decision : { kind: 'paused', marks, step };
    case 'stop':
    case 'paused':
    case 'end':
      return decision;
    default: {
      const never: never = decision;
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
