import type { MigrationLink, Placement } from '../contract/entityMesh';
import type { Freshness } from '../contract/cluster';
import type { NamespaceFacts } from '../facts/namespaceFacts';
import type { TagService } from '../injection/injection';
import type { Known } from '../model/known';

/**
 * What is known about a placement: workloads and pods are those of the entity, everything else is of the namespace.
 *
 * @public
 */
export type PlacementFacts = Pick<
  NamespaceFacts,
  | 'object'
  | 'webhooks'
  | 'injectorServices'
  | 'controlPlanes'
  | 'workloads'
  | 'pods'
> & {
  /** The Services of tags, where they are read. */
  tagServices?: Known<TagService[]>;
};

/** What a placement is built from. @public */
export interface PlacementInput {
  cluster: string;
  namespace: string;
  freshness: Freshness;
  /** Null where the portal has no cluster of this name. */
  facts: PlacementFacts | null;
  sharedWith: Placement['sharedWith'];
  openMigration: MigrationLink | null;
  lastMigration: MigrationLink | null;
  mayMigrate: Placement['mayMigrate'];
}
