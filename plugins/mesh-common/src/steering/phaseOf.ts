import type { MigrationPhase } from '../contract/migration';
import type { Decision } from '../decide/decision';
import type { MigrationRecord } from '../model/migrationRecord';

/** Where a migration stands after a decision, or before the first one. @public */
export function phaseOf(
  { direction }: Pick<MigrationRecord, 'direction'>,
  decision: Decision | null,
): MigrationPhase {
  if (!decision) return direction === 'forward' ? 'waiting' : 'rolling-back';
  switch (decision.kind) {
    case 'wait':
      // Nothing was begun yet.
      if (decision.awaits === 'turn') return 'waiting';
      return direction === 'forward' ? 'running' : 'rolling-back';
    case 'act':
      return direction === 'forward' ? 'running' : 'rolling-back';
    case 'turn-back':
      return 'rolling-back';
    case 'stop':
      return 'stopped';
    case 'paused':
      return 'paused';
    case 'end':
      return decision.outcome;
    default: {
      const never: never = decision;
      return never;
    }
  }
}
