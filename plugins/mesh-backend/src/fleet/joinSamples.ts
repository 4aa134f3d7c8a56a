import {
  addUpRuns,
  type FleetHistory,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import type { SlottedSample } from '../database/operations';

/**
 * Adds up the looks at several clusters, oldest first.
 *
 * @remarks
 * A slot is left out where one of the clusters could not be read: without it the sum would show a fall that never was.
 * A cluster counts from its first look on, up to its last one where the portal does not know it any more.
 */
export function joinSamples(
  samples: readonly SlottedSample[],
  { slotMs, present }: { slotMs: number; present: ReadonlySet<string> },
): FleetHistory['items'] {
  const spans = new Map<string, { first: number; last: number }>();
  const slots = new Map<number, SlottedSample[]>();
  for (const sample of samples) {
    const { cluster, slot } = sample;
    const first = spans.get(cluster)?.first ?? slot;
    const last = present.has(cluster) ? Infinity : slot;
    spans.set(cluster, { first, last });
    slots.set(slot, [...(slots.get(slot) ?? []), sample]);
  }
  return [...slots]
    .sort(([a], [b]) => a - b)
    .filter(([slot, looks]) => {
      const expected = [...spans.values()].filter(
        ({ first, last }) => first <= slot && slot <= last,
      );
      return looks.length === expected.length;
    })
    .map(([slot, looks]) => ({
      at: new Date(slot * slotMs).toISOString(),
      runs: addUpRuns(looks.flatMap(({ runs }) => runs)),
    }));
}
