import type { NamespaceSummary } from '../contract/namespaces';
import type { Freshness } from '../contract/cluster';
import type { MigrationLink } from '../contract/entityMesh';
import type { RevisionCount } from '../model/workload';
import type { PlacementFacts } from '../state/placementInput';
import type { PlacementStanding } from '../state/placementStanding';
import type { NewestRevision } from './newestRevision';

/** A namespace with where it stands, which is worked out once and kept as long as its facts do not change. @public */
export interface StandingNamespace {
  namespace: string;
  facts: PlacementFacts;
  standing: PlacementStanding;
  /** What its pods run. */
  runs: RevisionCount[];
  /** Pods that differ from what they would get now. */
  podsToMend: number;
}

/** What a namespace's summary is built from. @public */
export interface NamespaceSummaryInput extends StandingNamespace {
  cluster: string;
  freshness: Freshness;
  newest: NewestRevision | null;
  owners: NamespaceSummary['owners'];
  entityRefs: string[];
  unclaimed: string[] | null;
  openMigration: MigrationLink | null;
  lastMigration: MigrationLink | null;
}

/** A namespace with its summary and what the summary rests on. @public */
export interface NamespaceSurvey extends StandingNamespace {
  summary: NamespaceSummary;
}
