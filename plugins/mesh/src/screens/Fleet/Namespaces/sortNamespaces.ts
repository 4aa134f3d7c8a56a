import type { NamespaceSummary } from '@mesh-plugins/backstage-plugin-mesh-common';
import type { NamespaceSort, NamespaceSortKey } from '../search/FleetSearch';

/** Names are ASCII, so their order is the same in every language; made once, since it is costly. */
const collator = new Intl.Collator('en', { numeric: true });

type Compare = (a: NamespaceSummary, b: NamespaceSummary) => number;

function byText(textOf: (summary: NamespaceSummary) => string): Compare {
  return (a, b) => collator.compare(textOf(a), textOf(b));
}

function byNumber(numberOf: (summary: NamespaceSummary) => number): Compare {
  return (a, b) => numberOf(a) - numberOf(b);
}

function timeOfMigration({ openMigration, lastMigration }: NamespaceSummary) {
  const at = (openMigration ?? lastMigration)?.startedAt;
  return at ? new Date(at).getTime() : 0;
}

const byPlace: Compare = (a, b) =>
  byText(({ cluster }) => cluster)(a, b) ||
  byText(({ namespace }) => namespace)(a, b);

const compares: Record<NamespaceSortKey, Compare> = {
  cluster: byPlace,
  namespace: byText(({ namespace }) => namespace),
  owners: byText(({ owners }) => owners.map(({ ref }) => ref).join()),
  pods: byNumber(({ pods }) => pods),
  difference: byNumber(({ podsToMend }) => podsToMend),
  migration: byNumber(timeOfMigration),
  problems: byNumber(({ problems }) => problems),
};

/** Sorts the list; equal ones stay in the order of their clusters and names. */
export function sortNamespaces(
  items: readonly NamespaceSummary[],
  sort: NamespaceSort | null,
): NamespaceSummary[] {
  const { key, descending } = sort ?? { key: 'cluster', descending: false };
  const compare = compares[key];
  return [...items].sort(
    (a, b) => (descending ? compare(b, a) : compare(a, b)) || byPlace(a, b),
  );
}
