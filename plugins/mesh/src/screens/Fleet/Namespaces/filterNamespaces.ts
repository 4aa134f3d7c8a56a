import type { NamespaceSummary } from '@mesh-plugins/backstage-plugin-mesh-common';
import { matchesText } from '../parts/matchesText';
import {
  nobody,
  type FleetSearch,
  type OnlyFilter,
} from '../search/FleetSearch';

/** The parts of the search that narrow the namespaces. */
export type NamespaceFilter = Pick<
  FleetSearch,
  'text' | 'owner' | 'conditions' | 'only' | 'runs'
>;

function isOnly(summary: NamespaceSummary, only: OnlyFilter): boolean {
  switch (only) {
    case 'to-move':
      return summary.toMove;
    case 'problems':
      return summary.problems > 0;
    case 'unclaimed':
      return (summary.unclaimed?.length ?? 0) > 0;
    case 'migrating':
      return summary.openMigration !== null;
    default:
      throw new Error(`Unknown filter ${only satisfies never}`);
  }
}

function isOwnedBy(summary: NamespaceSummary, owner: string): boolean {
  if (owner === nobody) return summary.owners.length === 0;
  return summary.owners.some(({ ref }) => ref === owner);
}

/** What a person may have in mind when searching: where it is, whose, what is in it, what it is labelled with. */
function searchedParts(summary: NamespaceSummary): (string | null)[] {
  return [
    summary.cluster,
    summary.namespace,
    ...summary.owners.map(({ ref }) => ref),
    ...summary.entityRefs,
    ...(summary.unclaimed ?? []),
    ...Object.values(summary.labels),
    ...summary.runs.map(({ revision }) => revision),
  ];
}

/** Narrows the list; every word of the text has to be found. */
export function filterNamespaces(
  items: readonly NamespaceSummary[],
  { text, owner, conditions, only, runs }: NamespaceFilter,
): NamespaceSummary[] {
  return items.filter(
    summary =>
      (!owner || isOwnedBy(summary, owner)) &&
      (conditions.length === 0 || conditions.includes(summary.condition)) &&
      only.every(each => isOnly(summary, each)) &&
      (!runs || summary.runs.some(run => run.revision === runs)) &&
      (!text || matchesText(text, searchedParts(summary))),
  );
}
