import { describeDeed, type Deed, type Stamp } from './Deed';

/** What a migration may touch. @public */
export interface Allowed {
  namespace: string;
  /** `deployments/api` of every workload of the plan. */
  planned: readonly string[];
  /** Pods by name with the workload of each, as far as pods were ended: `api-7x` to `deployments/api`. */
  ownerOfPod: (pod: string) => string | null;
}

/** The promises that accepted writes have broken, a sentence each. @public */
export function brokenByDeeds(
  deeds: readonly Deed[],
  allowed: Allowed,
): string[] {
  return [
    ...twice(deeds),
    ...backwards(deeds),
    ...unrecorded(deeds),
    ...twoStyles(deeds),
    ...notPlanned(deeds, allowed),
  ];
}

/** What a deed may be done for only once; null where it may be repeated. */
function onceFor({ resource, name, act }: Deed): string | null {
  switch (act.kind) {
    case 'restart': {
      const { migration, direction, attempt } = act.stamp;
      return `restart of ${resource} ${name} for ${migration} ${direction} ${attempt}`;
    }
    case 'end-pod':
      return act.uid === null ? null : `end of pod ${name} (${act.uid})`;
    case 'rollout':
      return `restart of ${resource} ${name} at ${act.restartAt}`;
    case 'record':
    case 'labels':
    case 'fence':
    case 'other':
      return null;
    default:
      return act satisfies never;
  }
}

function twice(deeds: readonly Deed[]): string[] {
  const seen = new Set<string>();
  return deeds.flatMap(deed => {
    const key = onceFor(deed);
    if (key === null) return [];
    if (seen.has(key)) return [`done twice: ${key}`];
    seen.add(key);
    return [];
  });
}

function rank({ direction, attempt }: Stamp): number {
  return (direction === 'forward' ? 0 : 1_000_000) + attempt;
}

/** Stamps of one migration and the sequences of records only rise. */
function backwards(deeds: readonly Deed[]): string[] {
  const highest = new Map<string, number>();
  return deeds.flatMap(deed => {
    const { act } = deed;
    if (act.kind !== 'restart' && act.kind !== 'record') return [];
    const [key, value] =
      act.kind === 'record'
        ? ['record', act.sequence]
        : [act.stamp.migration, rank(act.stamp)];
    if (value < (highest.get(key) ?? 0)) {
      return [`went backwards: ${describeDeed(deed)}`];
    }
    highest.set(key, value);
    return [];
  });
}

function unrecorded(deeds: readonly Deed[]): string[] {
  const changes = deeds.findIndex(
    ({ act }) => act.kind !== 'record' && act.kind !== 'fence',
  );
  const recorded = deeds.findIndex(({ act }) => act.kind === 'record');
  if (changes < 0 || (recorded >= 0 && recorded < changes)) return [];
  return [`changed before it was recorded: ${describeDeed(deeds[changes])}`];
}

/** One patch sets one style and removes the other. */
function twoStyles(deeds: readonly Deed[]): string[] {
  return deeds.flatMap(({ act }) => {
    if (act.kind !== 'labels') return [];
    const values = ['istio.io/rev', 'istio-injection'].map(
      key => act.labels[key],
    );
    if (values.some(value => value === undefined)) {
      return [`labels of one style only were written: ${show(act.labels)}`];
    }
    return values.every(value => value !== null)
      ? [`labels of two styles were written: ${show(act.labels)}`]
      : [];
  });
}

function show(labels: Readonly<Record<string, string | null>>): string {
  return JSON.stringify(labels);
}

function notPlanned(deeds: readonly Deed[], allowed: Allowed): string[] {
  const goesBack = new Set<Deed>();
  let back = false;
  for (const deed of deeds) {
    if (deed.act.kind === 'restart') back = deed.act.stamp.direction === 'back';
    if (back) goesBack.add(deed);
  }
  return deeds
    .filter(deed => !isAllowed(deed, allowed, goesBack.has(deed)))
    .map(deed => `nobody planned: ${describeDeed(deed)}`);
}

/** Going back takes every workload of the namespace, planned or not: what was created since runs the target as well. */
function isAllowed(deed: Deed, allowed: Allowed, back: boolean): boolean {
  const { resource, namespace, name, act } = deed;
  if (act.kind === 'other') return false;
  if (resource === 'namespaces') return name === allowed.namespace;
  if (namespace !== allowed.namespace) return false;
  if (back || act.kind === 'fence') return true;
  const workload =
    resource === 'pods' ? allowed.ownerOfPod(name) : `${resource}/${name}`;
  return workload !== null && allowed.planned.includes(workload);
}
