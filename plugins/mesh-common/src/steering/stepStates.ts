import type { MigrationPhase, StepState } from '../contract/migration';
import type { Decision } from '../decide/decision';
import type { Message } from '../model/message';
import type { MigrationRecord } from '../model/migrationRecord';
import { say } from '../model/say';
import { steps } from '../steps';
import { isGated } from '../steps/gates';
import type { StepId } from '../steps/verdict';

/** The steps as the page shows them: those that were not chosen are left out. */
export function stepStates(
  record: MigrationRecord,
  decision: Decision | null,
  phase: MigrationPhase,
): StepState[] {
  const at = decision ? steps.findIndex(({ id }) => id === decision.step) : -1;
  return steps
    .map(({ id, title }, index) => {
      const state = stateOf(index, at, decision, phase);
      return { id, title, state, detail: detailOf(id, state, decision) };
    })
    .filter(({ id }) => isShown(id, record, decision));
}

function isShown(
  id: StepId,
  record: MigrationRecord,
  decision: Decision | null,
): boolean {
  switch (id) {
    case 'soak':
      return (
        record.direction === 'forward' &&
        ((record.options.soakSeconds ?? 0) > 0 || decision?.step === 'soak')
      );
    case 'confirm':
      return isGated(record, 'end');
    case 'preflight':
    case 'record':
    case 'relabel':
    case 'restart':
    case 'verify':
    case 'close':
      return true;
    default: {
      const never: never = id;
      return never;
    }
  }
}

function stateOf(
  index: number,
  at: number,
  decision: Decision | null,
  phase: MigrationPhase,
): StepState['state'] {
  if (!decision) return 'pending';
  if (decision.kind === 'end') {
    return decision.outcome === 'cancelled'
      ? ofCancelled(index, decision)
      : 'done';
  }
  if (index < at) return 'done';
  if (index > at) return 'pending';
  return phase === 'stopped' ? 'stopped' : 'active';
}

/** A cancelled migration did the steps whose result was seen, and closed its record. */
function ofCancelled(index: number, { marks }: Decision): StepState['state'] {
  const seen: Record<StepId, boolean> = {
    preflight: marks.preflightPassedAt !== undefined,
    record: marks.recordedAt !== undefined,
    relabel: marks.relabelledAt !== undefined,
    restart: marks.allReadyAt !== undefined,
    verify: marks.verifiedAt !== undefined,
    soak: marks.soakedAt !== undefined,
    confirm: false,
    close: marks.recordedAt !== undefined,
  };
  return seen[steps[index].id] ? 'done' : 'pending';
}

function detailOf(
  id: StepId,
  state: StepState['state'],
  decision: Decision | null,
): Message | null {
  if (!decision) return null;
  if (id === 'verify' && state === 'done') return notAsked(decision);
  if (state !== 'active' && state !== 'stopped') return null;
  return messageOf(decision);
}

/** A verification that could not ask istiod says so, also afterwards. */
function notAsked({ marks }: Decision): Message | null {
  if (marks.connectionNotAsked === undefined) return null;
  return say('verify.not-asked', 'Connection not asked: {why}', {
    why: marks.connectionNotAsked,
  });
}

/** What a decision says for a person; null where it has nothing of its own to say. */
export function messageOf(decision: Decision): Message | null {
  switch (decision.kind) {
    case 'act':
      return decision.why;
    case 'wait':
      return decision.for;
    case 'turn-back':
    case 'stop':
      return decision.findings[0]?.message ?? null;
    case 'paused':
      return say('paused', 'Paused. Nothing new is begun until it is resumed.');
    case 'end':
      return null;
    default: {
      const never: never = decision;
      return never;
    }
  }
}
