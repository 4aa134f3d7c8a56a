import type { FleetRevision, FleetTag } from '../contract/fleet';
import type { Known } from '../model/known';
import type { FleetCluster } from './fleetCluster';
import type { NamespaceSurvey } from './namespaceSurvey';
import type { NewestRevision } from './newestRevision';

/** Everything that the pages of the fleet say of one cluster. @public */
export interface ClusterSurvey {
  cluster: FleetCluster;
  newest: NewestRevision | null;
  revisions: FleetRevision[];
  tags: FleetTag[];
  namespaces: NamespaceSurvey[];
  /** Whether the catalog's entities are known, and if not, why. */
  catalog: Known<unknown>;
}

/** A cluster with its namespaces, before anything is concluded from both. @public */
export type SurveyedNamespaces = Pick<
  ClusterSurvey,
  'cluster' | 'newest' | 'namespaces'
>;
