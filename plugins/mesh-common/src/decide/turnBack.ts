import { makeFinding } from '../model/makeFinding';
import { rollback } from '../steering/actions/rollback';
import { namespaceRef, type StopCode } from '../steps/stopWith';
import type { StepContext } from '../steps/verdict';
import type { Decision } from './decision';

/**
 * What a plan that chose the automatic rollback goes back for: the workloads, the verification, the time and the hook.
 *
 * @remarks
 * Not in it is what somebody else did (labels, tags, records, workloads that appeared), and a refused write: going back
 * would overrule a person, or be refused as well.
 *
 * @public
 */
export const turnBackCodes: readonly StopCode[] = [
  'MESH206', // the restarted pods do not start
  'MESH207', // the restart takes too long
  'MESH208', // restarted pods do not run the wanted revision
  'MESH212', // proxies do not appear at istiod
  'MESH213', // a proxy rejects its configuration
  'MESH214', // proxies are told to use another control plane
  'MESH220', // a container of the first workload ended while it was watched
  'MESH221', // the first workload did not stay ready
  'MESH224', // the hook did not confirm
  'MESH225', // nobody confirmed in time
  'MESH226', // the deadline has passed
  'MESH227', // what was verified did not stay steady
  'MESH238', // no istiod of the wanted revision answers
  'MESH240', // istiod does not say whether the proxies are connected
];

/**
 * Turns a stop into the way back, where the plan chose that and it is possible.
 *
 * @remarks
 * At most once a migration: nothing turns one forward again. Before the labels were set there is nothing to go back from.
 */
export function turnBack(context: StepContext, decision: Decision): Decision {
  const { migration, facts, now } = context;
  if (decision.kind !== 'stop' || !isChosen(context, decision)) return decision;
  const { findings, step } = decision;
  const answer = rollback({
    record: { ...migration, marks: decision.marks },
    phase: 'stopped',
    action: 'rollback',
    by: migration.id,
    now,
    facts,
  });
  if (answer.kind === 'refused') {
    return { ...decision, findings: [...findings, notBack(context, answer)] };
  }
  const record = { ...answer.record, turnedBack: { at: now, findings } };
  return { kind: 'turn-back', findings, record, marks: record.marks, step };
}

function isChosen(
  { migration }: StepContext,
  { findings, marks }: Extract<Decision, { kind: 'stop' }>,
): boolean {
  const codes: readonly string[] = turnBackCodes;
  return (
    migration.direction === 'forward' &&
    migration.options.onFailure === 'rollback' &&
    marks.relabelledAt !== undefined &&
    findings.every(({ code }) => codes.includes(code))
  );
}

function notBack(
  { migration }: StepContext,
  { message }: { message: { text: string } },
) {
  const code: StopCode = 'MESH228';
  return makeFinding({
    code,
    severity: 'blocker',
    object: namespaceRef(migration.namespace),
    says: 'The plan chose to go back at once when it fails, which is not possible: {why}',
    remedy: 'Mend what stopped it and retry, or go on or back by hand.',
    params: { why: message.text },
    evidence: [],
  });
}
