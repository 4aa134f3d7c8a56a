import {
  migrationPhaseSchema,
  placementConditionSchema,
  type MigrationPhase,
  type PlacementCondition,
  type Problem,
} from '@mesh-plugins/backstage-plugin-mesh-common';

/** Stands for namespaces that nobody owns. Refs have a colon, so no owner is called like this. */
export const nobody = 'nobody';

/** Narrows a list to what somebody has to do something about. */
export const onlyFilters = [
  'to-move',
  'problems',
  'unclaimed',
  'migrating',
] as const;

/** See {@link onlyFilters}. */
export type OnlyFilter = (typeof onlyFilters)[number];

/** What the namespaces can be sorted by. */
export const namespaceSortKeys = [
  'cluster',
  'namespace',
  'owners',
  'pods',
  'difference',
  'migration',
  'problems',
] as const;

/** See {@link namespaceSortKeys}. */
export type NamespaceSortKey = (typeof namespaceSortKeys)[number];

/** An order of the namespaces. */
export interface NamespaceSort {
  key: NamespaceSortKey;
  descending: boolean;
}

const severities: readonly Problem['severity'][] = ['error', 'warning', 'note'];

/** How far back the chart of the overview goes. */
export const historyHours = [24, 168, 720] as const;

/** See {@link historyHours}. */
export type HistoryHours = (typeof historyHours)[number];

/**
 * What the address of a tab of the Mesh page says beside the tab itself. Every tab reads what concerns it and leaves
 * the rest alone.
 */
export interface FleetSearch {
  /** Null is all clusters. It stays when the tab changes. */
  cluster: string | null;
  text: string;
  /** An owner's ref, or {@link nobody}. */
  owner: string | null;
  conditions: PlacementCondition[];
  only: OnlyFilter[];
  /** Namespaces with pods of this revision. */
  runs: string | null;
  sort: NamespaceSort | null;
  namespace: string | null;
  phase: MigrationPhase | null;
  /** Who asked for the migration. */
  by: string | null;
  severity: Problem['severity'] | null;
  /** The row that is open. */
  row: string | null;
  problem: string | null;
  hours: HistoryHours;
}

/** An address that says nothing. */
export const emptySearch: FleetSearch = {
  cluster: null,
  text: '',
  owner: null,
  conditions: [],
  only: [],
  runs: null,
  sort: null,
  namespace: null,
  phase: null,
  by: null,
  severity: null,
  row: null,
  problem: null,
  hours: 168,
};

/** The value if it is one of them, else null: an address may be old, or typed by hand. */
function oneOf<T extends string>(
  values: readonly T[],
  text: string | null,
): T | null {
  return values.find(value => value === text) ?? null;
}

function manyOf<T extends string>(
  values: readonly T[],
  texts: readonly string[],
): T[] {
  return values.filter(value => texts.includes(value));
}

function readSort(text: string | null): NamespaceSort | null {
  const descending = text?.startsWith('-') ?? false;
  const key = oneOf(
    namespaceSortKeys,
    descending ? (text ?? '').slice(1) : text,
  );
  return key && { key, descending };
}

/** Reads the query of an address; what it does not know counts as not said. */
export function readFleetSearch(query: URLSearchParams): FleetSearch {
  const text = (name: string) => query.get(name) || null;
  return {
    cluster: text('cluster'),
    text: query.get('q') ?? '',
    owner: text('owner'),
    conditions: manyOf(
      placementConditionSchema.options,
      query.getAll('condition'),
    ),
    only: manyOf(onlyFilters, query.getAll('only')),
    runs: text('runs'),
    sort: readSort(query.get('sort')),
    namespace: text('namespace'),
    phase: oneOf(migrationPhaseSchema.options, query.get('phase')),
    by: text('by'),
    severity: oneOf(severities, query.get('severity')),
    row: text('row'),
    problem: text('problem'),
    hours:
      historyHours.find(hours => String(hours) === query.get('hours')) ??
      emptySearch.hours,
  };
}

/** How each part stands in a query: under which name, and as which texts. */
const written: {
  [K in keyof FleetSearch]: [string, (value: FleetSearch[K]) => string[]];
} = {
  cluster: ['cluster', value => (value ? [value] : [])],
  text: ['q', value => (value ? [value] : [])],
  owner: ['owner', value => (value ? [value] : [])],
  conditions: ['condition', value => value],
  only: ['only', value => value],
  runs: ['runs', value => (value ? [value] : [])],
  sort: [
    'sort',
    value => (value ? [`${value.descending ? '-' : ''}${value.key}`] : []),
  ],
  namespace: ['namespace', value => (value ? [value] : [])],
  phase: ['phase', value => (value ? [value] : [])],
  by: ['by', value => (value ? [value] : [])],
  severity: ['severity', value => (value ? [value] : [])],
  row: ['row', value => (value ? [value] : [])],
  problem: ['problem', value => (value ? [value] : [])],
  hours: ['hours', value => (value === emptySearch.hours ? [] : [`${value}`])],
};

function writeOne<K extends keyof FleetSearch>(
  query: URLSearchParams,
  key: K,
  value: FleetSearch[K],
): void {
  const [name, texts] = written[key];
  query.delete(name);
  for (const text of texts(value)) query.append(name, text);
}

/** The query with these parts changed; what others put there stays. */
export function writeFleetSearch(
  query: URLSearchParams,
  changes: Partial<FleetSearch>,
): URLSearchParams {
  const next = new URLSearchParams(query);
  const changed: FleetSearch = { ...readFleetSearch(query), ...changes };
  // The keys of an object are known to be its keys only to us.
  for (const key of Object.keys(changes) as (keyof FleetSearch)[]) {
    writeOne(next, key, changed[key]);
  }
  return next;
}
