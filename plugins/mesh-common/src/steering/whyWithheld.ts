import type { NamespaceFacts } from '../facts/namespaceFacts';
import type { MigrationRecord } from '../model/migrationRecord';
import { describeLabels } from '../steps/describeLabels';
import { describeIntended, wantedState } from '../steps/wanted';
import { whyNotAdmitted } from '../steps/whyNotAdmitted';

/**
 * Why whoever set the labels of the record's direction and restarted its pods by hand would do harm now; null where
 * nothing speaks against it.
 *
 * @remarks
 * A line that was right when the plan was made takes the sidecar off every pod once nothing injects any more: it is
 * judged by how things are when it is shown.
 */
export function whyWithheld(
  record: MigrationRecord,
  facts: NamespaceFacts | null,
): string | null {
  if (facts === null) return null;
  const wanted = wantedState(record, facts);
  switch (wanted.kind) {
    case 'unknown':
      return `What new pods get cannot be told: ${wanted.why}`;
    case 'unreachable':
      return `With ${describeLabels(wanted.labels)} new pods get ${describeIntended(wanted.gives)} now, not revision ${wanted.revision}.`;
    case 'reachable':
      return whyNotAdmitted({ migration: record, facts });
    default:
      return wanted satisfies never;
  }
}
