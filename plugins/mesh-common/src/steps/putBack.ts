import type { NamespaceFact } from '../facts/namespaceFacts';
import {
  INJECTION_LABEL,
  REVISION_LABEL,
  injectionLabelsOf,
  sameInjectionLabels,
  type InjectionLabels,
} from '../model/labels';
import type { Marks, MigrationRecord } from '../model/migrationRecord';
import { labelsForTarget } from '../model/target';

/**
 * How often the labels are set until it is taken for somebody's doing that they do not stay.
 *
 * @remarks
 * The write is repeated when the namespace was changed at the same moment, which does not happen this often. It is the
 * only sign where the label that was removed leaves no field manager behind.
 */
const MOST_TIMES = 8;

/**
 * True where somebody has put back the labels that this migration replaced: after they were seen as written, or at once,
 * between the write and the next look.
 *
 * @remarks
 * At once, the field managers tell: had our write never arrived, the labels would still be those of the same writer at
 * the same time.
 */
export function werePutBack(
  migration: MigrationRecord,
  object: NamespaceFact,
): boolean {
  const present = injectionLabelsOf(object.labels);
  if (!sameInjectionLabels(present, replacedLabels(migration))) return false;
  const { relabelledAt, relabelling } = migration.marks;
  if (relabelledAt !== undefined) return true;
  if (!relabelling) return false;
  return (
    relabelling.over !== writersOf(object) || relabelling.times >= MOST_TIMES
  );
}

/** What is noted when the labels are about to be set. */
export function relabellingOf(
  { marks }: MigrationRecord,
  object: NamespaceFact,
): Marks['relabelling'] {
  const times = (marks.relabelling?.times ?? 0) + 1;
  return { over: writersOf(object), times };
}

function replacedLabels({
  direction,
  prior,
  target,
}: MigrationRecord): InjectionLabels {
  return direction === 'forward' ? prior.labels : labelsForTarget(target);
}

function writersOf({ labelManagers }: NamespaceFact): string {
  return [REVISION_LABEL, INJECTION_LABEL]
    .map(key => {
      const writer = labelManagers[key];
      return writer ? `${writer.manager} ${writer.time ?? ''}` : '-';
    })
    .join(', ');
}
