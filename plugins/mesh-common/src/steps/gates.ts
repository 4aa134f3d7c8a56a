import type {
  Confirmation,
  Gate,
  MigrationRecord,
} from '../model/migrationRecord';

const gates: readonly Gate[] = ['canary', 'end'];

/** True where the plan chose that somebody confirms here; the way back is held up by nobody. */
export function isGated(
  { direction, options }: MigrationRecord,
  gate: Gate,
): boolean {
  if (direction === 'back') return false;
  switch (gate) {
    case 'canary':
      return options.confirm.afterCanary;
    case 'end':
      return options.confirm.beforeDone;
    default: {
      const never: never = gate;
      return never;
    }
  }
}

/** What was said at a gate in the present attempt: a word of confirmation counts whatever else was said. */
export function answerAt(
  { confirmations, attempt }: MigrationRecord,
  gate: Gate,
): Confirmation | undefined {
  const said = confirmations.filter(
    each => each.gate === gate && each.attempt === attempt,
  );
  return (
    said.find(({ answer }) => answer === 'confirmed') ?? said[said.length - 1]
  );
}

/**
 * The gate at which a migration waits, and since when; null where it waits at none.
 *
 * @public
 */
export function openGate(
  record: MigrationRecord,
): { gate: Gate; since: string } | null {
  for (const gate of gates) {
    const since = record.marks.confirmAskedAt?.[gate];
    const isOpen =
      isGated(record, gate) && answerAt(record, gate)?.answer !== 'confirmed';
    if (since !== undefined && isOpen) return { gate, since };
  }
  return null;
}
