import type { MigrationPhase } from '../contract/migration';
import type { Decision } from '../decide/decision';
import type { NamespaceFacts } from '../facts/namespaceFacts';
import type { MigrationRecord } from '../model/migrationRecord';
import type { LastSeen } from './absentProgress';
import { type MigrationView, viewMigration } from './viewMigration';

/** The phases in which nothing looks at the cluster, and what is shown grows old. @public */
export const restingPhases: readonly MigrationPhase[] = [
  'stopped',
  'paused',
  'done',
];

/**
 * The view of a migration that rests, with what follows from the cluster as it is now.
 *
 * @remarks
 * Of one that is done only the way back is about now: how it ended stays as it was.
 *
 * @public
 */
export function restingView(
  {
    record,
    phase,
    view,
  }: { record: MigrationRecord; phase: MigrationPhase; view: MigrationView },
  facts: NamespaceFacts,
  lastSeen: LastSeen,
): MigrationView {
  const decision = decisionOf(record, phase, view);
  if (decision === null) return view;
  const now = viewMigration({ record, facts, decision, phase, lastSeen });
  return phase === 'done'
    ? { ...view, actions: now.actions, wayBack: now.wayBack }
    : now;
}

/** What was decided last, as far as the view tells; null where nothing rests. */
function decisionOf(
  { marks }: MigrationRecord,
  phase: MigrationPhase,
  { steps, findings }: MigrationView,
): Decision | null {
  const at = steps.find(
    ({ state }) => state === 'stopped' || state === 'active',
  );
  const step = at?.id ?? 'close';
  switch (phase) {
    case 'stopped':
      return { kind: 'stop', findings, marks, step };
    case 'paused':
      return { kind: 'paused', marks, step };
    case 'done':
      return { kind: 'end', outcome: 'done', marks, step: 'close' };
    case 'waiting':
    case 'running':
    case 'rolling-back':
    case 'rolled-back':
    case 'cancelled':
      return null;
    default:
      return phase satisfies never;
  }
}
