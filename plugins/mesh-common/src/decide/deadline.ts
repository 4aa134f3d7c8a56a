import type { Marks } from '../model/migrationRecord';
import { elapsed } from '../steps/elapsed';
import { namespaceRef, stopWith } from '../steps/stopWith';
import type { StepContext } from '../steps/verdict';
import type { Decision } from './decision';

/** The marks with which a walk begins: an attempt with a deadline notes when it began. */
export function beginning({ migration, now }: StepContext): Marks {
  const { marks } = migration;
  return deadlineMinutesOf(migration) === null
    ? marks
    : { ...marks, begunAt: marks.begunAt ?? now };
}

/**
 * Stops what goes on after the deadline of the plan.
 *
 * @remarks
 * It counts for each attempt: a person who retries after it wants it to go on. What is verified already ends, a rollout
 * under way finishes, and the way back has no deadline.
 */
export function withinDeadline(
  { migration, now }: StepContext,
  decision: Decision,
): Decision {
  const minutes = deadlineMinutesOf(migration);
  const { begunAt } = decision.marks;
  const goesOn = decision.kind === 'act' || decision.kind === 'wait';
  if (minutes === null || begunAt === undefined || !goesOn) return decision;
  if (decision.step === 'close') return decision;
  if (elapsed(begunAt, now) < minutes * 60_000) return decision;
  const { findings } = stopWith({
    code: 'MESH226',
    object: namespaceRef(migration.namespace),
    says: 'The deadline of {minutes} min has passed. What it was at: {what}',
    remedy:
      'Retry to go on with the same time again, or roll back. A rollout under way finishes, and what was done so far stays.',
    params: { minutes, what: whatItWasAt(decision) },
    evidence: [`begun at ${begunAt}`],
  });
  const { marks, step } = decision;
  return { kind: 'stop', findings, marks, step };
}

function deadlineMinutesOf({
  direction,
  options,
}: StepContext['migration']): number | null {
  return direction === 'forward' ? options.deadlineMinutes : null;
}

function whatItWasAt(
  decision: Extract<Decision, { kind: 'act' | 'wait' }>,
): string {
  return decision.kind === 'act' ? decision.why.text : decision.for.text;
}
