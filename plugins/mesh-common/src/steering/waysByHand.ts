import type { NamespaceFacts } from '../facts/namespaceFacts';
import { injectionLabelsOf, sameInjectionLabels } from '../model/labels';
import type { MigrationRecord } from '../model/migrationRecord';
import { labelsForTarget } from '../model/target';
import { type HandWorkload, handWorkload } from '../plan/renewByHand';
import { wayBackByHand } from '../plan/wayBack';
import { workloadsAndPods } from '../steps/countedPods';
import { stalePodsOf } from '../steps/restartStanding';
import { isSkipped } from '../steps/skippedWorkloads';
import { wantedLabels } from '../steps/wanted';
import { whyWithheld } from './whyWithheld';

/**
 * How to go on by hand to where the migration is heading, from what is left to do now; nothing on the way back, where it
 * is the way back itself, and nothing where nothing is left.
 */
export function wayOnByHand(
  record: MigrationRecord,
  facts: NamespaceFacts | null,
): string[] {
  if (record.direction === 'back') return [];
  const left = leftFor(record, facts).filter(
    ({ uid }) => !isSkipped(record, uid),
  );
  const labels = labelsForTarget(record.target);
  return linesTo(labels, left, record, facts);
}

/** How to go back by hand, from what does not run the prior revision now. */
export function wayBackNow(
  record: MigrationRecord,
  facts: NamespaceFacts | null,
): string[] {
  const back: MigrationRecord = { ...record, direction: 'back' };
  const labels = (facts && wantedLabels(back, facts)) ?? record.prior.labels;
  return linesTo(labels, leftFor(back, facts), back, facts);
}

type Named = HandWorkload & { uid: string };

/** Without facts everything of the plan may be left. */
function leftFor(
  record: MigrationRecord,
  facts: NamespaceFacts | null,
): readonly Named[] {
  const read = facts ? workloadsAndPods(facts) : null;
  if (!read?.known) return record.workloads;
  return read.workloads.flatMap(workload => {
    const stale = stalePodsOf(workload, read.pods, record);
    if (stale.length === 0) return [];
    return [{ uid: workload.uid, ...handWorkload(workload, stale) }];
  });
}

function linesTo(
  labels: MigrationRecord['prior']['labels'],
  left: readonly Named[],
  record: MigrationRecord,
  facts: NamespaceFacts | null,
): string[] {
  const all = wayBackByHand(record.namespace, labels, left);
  const object = facts?.object.state === 'known' ? facts.object.value : null;
  const isLabelled =
    object && sameInjectionLabels(injectionLabelsOf(object.labels), labels);
  const lines = isLabelled ? all.slice(1) : all;
  const why = lines.length > 0 ? whyWithheld(record, facts) : null;
  return why === null ? lines : [`# Withheld: ${why}`];
}
