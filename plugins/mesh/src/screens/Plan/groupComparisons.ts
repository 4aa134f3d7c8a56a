import type {
  Comparison,
  WorkloadPreview,
} from '@mesh-plugins/backstage-plugin-mesh-common';

/** Workloads whose pods change in the same way. */
export interface ComparisonGroup {
  comparison: Comparison;
  workloads: string[];
}

/** What needs a person comes first. */
const order: readonly Comparison['state'][] = [
  'refused',
  'compared',
  'not-injected',
  'not-asked',
];

/** Says each thing once, however many workloads it is true of. */
export function groupComparisons(
  workloads: readonly WorkloadPreview[],
): ComparisonGroup[] {
  const groups = new Map<string, ComparisonGroup>();
  for (const { ref, comparison } of workloads) {
    const key = JSON.stringify(comparison);
    const group = groups.get(key) ?? { comparison, workloads: [] };
    group.workloads.push(ref.name);
    groups.set(key, group);
  }
  return [...groups.values()].sort(
    (one, other) =>
      order.indexOf(one.comparison.state) -
        order.indexOf(other.comparison.state) ||
      other.workloads.length - one.workloads.length,
  );
}
