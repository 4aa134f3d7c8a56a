import type { MigrationLink } from '../contract/entityMesh';
import { isDrifted } from '../model/difference';
import type { IntendedRevision } from '../model/intendedRevision';
import type { PlacementFacts, PlacementInput } from './placementInput';
import type { PlacementStanding } from './placementStanding';

/** The condition of a placement with what its sentence needs; the first that holds, worst first. */
export type PlacementVerdict =
  | { condition: 'unknown-cluster' }
  | { condition: 'unreachable'; why: string }
  | { condition: 'namespace-missing' }
  | { condition: 'undetermined'; why: string }
  /** So many pods carry a proxy that says nowhere of which revision it is. */
  | { condition: 'undetermined'; untold: number }
  | { condition: 'migrating' | 'migration-stopped'; migration: MigrationLink }
  | {
      condition: 'dangling';
      asked: DanglingRevision;
      standing: PlacementStanding;
    }
  | {
      condition: 'drifted' | 'not-injected' | 'empty' | 'up-to-date';
      standing: PlacementStanding;
    };

/** Labels ask for something that nobody serves. */
export type DanglingRevision = Extract<IntendedRevision, { kind: 'none' }>;

/** Judges a placement; the order is that of `placementConditionSchema`. */
export function placementVerdict(
  {
    freshness,
    facts,
    openMigration,
  }: Pick<PlacementInput, 'freshness' | 'facts' | 'openMigration'>,
  standing: PlacementStanding | null,
): PlacementVerdict {
  if (!facts || !standing) return { condition: 'unknown-cluster' };
  if (freshness.state === 'never') {
    return { condition: 'unreachable', why: freshness.why };
  }
  if (facts.object.state === 'known' && facts.object.value === null) {
    return { condition: 'namespace-missing' };
  }
  const why = whyUndetermined(facts, standing);
  if (why !== null) return { condition: 'undetermined', why };
  if (openMigration) {
    const stopped = openMigration.phase === 'stopped';
    const condition = stopped ? 'migration-stopped' : 'migrating';
    return { condition, migration: openMigration };
  }
  const asked = intendedRevisionsOf(standing).find(isDangling);
  if (asked) return { condition: 'dangling', asked, standing };
  const condition = conditionOfPods(standing);
  const untold = countUntold(standing);
  return untold === 0 || condition === 'drifted'
    ? { condition, standing }
    : { condition: 'undetermined', untold };
}

/** Proxies that say nowhere of which revision they are may be of any. */
function countUntold({ counted }: PlacementStanding): number {
  return counted.filter(
    ({ running, wouldGet }) =>
      running.kind === 'unknown' && wouldGet.kind === 'revision',
  ).length;
}

function whyUndetermined(
  facts: PlacementFacts,
  standing: PlacementStanding,
): string | null {
  const { object, webhooks, workloads, pods } = facts;
  for (const fact of [object, webhooks, workloads, pods]) {
    if (fact.state === 'unknown') return fact.why;
  }
  const unknown = intendedRevisionsOf(standing).find(
    intended => intended.kind === 'unknown',
  );
  return unknown ? unknown.why : null;
}

function conditionOfPods(
  standing: PlacementStanding,
): 'drifted' | 'not-injected' | 'empty' | 'up-to-date' {
  const { counted, livePods } = standing;
  if (counted.some(isDrifted)) return 'drifted';
  const somethingAsks = intendedRevisionsOf(standing).some(
    intended => intended.kind === 'revision',
  );
  if (!somethingAsks) return 'not-injected';
  if (livePods.length === 0) return 'empty';
  // The namespace may ask while every pod in it stays out.
  return counted.some(pod => pod.wouldGet.kind === 'revision')
    ? 'up-to-date'
    : 'not-injected';
}

function intendedRevisionsOf({
  asksFor,
  workloads,
}: PlacementStanding): IntendedRevision[] {
  return [asksFor, ...workloads.map(workload => workload.wouldGet)];
}

/** True where labels ask for something that no live webhook gives them. */
export function isDangling(
  intended: IntendedRevision,
): intended is DanglingRevision {
  if (intended.kind !== 'none') return false;
  switch (intended.reason) {
    case 'unknown-revision':
    case 'default-not-served':
    case 'not-selected':
    case 'webhook-deactivated':
      return true;
    case 'no-labels':
    case 'namespace-opted-out':
    case 'pod-opted-out':
    case 'host-network':
    case 'ignored-namespace':
    case 'injector-policy':
    case 'never-selector':
    case 'refused':
    case 'unanswered':
    case 'ambient':
    case 'gateway':
      return false;
    default:
      return intended.reason satisfies never;
  }
}
