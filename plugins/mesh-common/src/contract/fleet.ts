import { z } from 'zod';
import { messageSchema } from '../model/message';
import { objectRefSchema } from '../model/objectRef';
import { revisionCountSchema } from '../model/workload';
import {
  freshnessSchema,
  revisionSummarySchema,
  writerStateSchema,
} from './cluster';
import { migrationLinkSchema } from './entityMesh';

/** A namespace that uses a revision or a tag. @public */
export const dependantSchema = z.object({
  namespace: z.string(),
  /** Pods that run it (of a revision) or that the tag's revision injects (of a tag). */
  pods: z.number().int(),
  /** Pods of which it cannot be told whether they run it; absent where there are none. */
  doubtedPods: z.number().int().optional(),
  /** Whether the namespace's labels ask for it. */
  asks: z.boolean(),
});

/** See {@link dependantSchema}. @public */
export type Dependant = z.infer<typeof dependantSchema>;

/** A revision of one cluster, what still uses it, and whether it could be retired. @public */
export const fleetRevisionSchema = revisionSummarySchema.extend({
  cluster: z.string(),
  /** True for the revision of the highest version that injects: what a namespace is expected to move to. */
  newest: z.boolean(),
  /** What installed it, from its objects' labels and field managers: "Helm", "istioctl", "Sail operator"; null where nothing says it. */
  installedBy: z.string().nullable(),
  /** When its istiod was created, ISO 8601. */
  since: z.string().nullable(),
  usedBy: z.array(dependantSchema),
  retire: z.object({
    possible: z.boolean(),
    reasons: z.array(messageSchema),
  }),
});

/** See {@link fleetRevisionSchema}. @public */
export type FleetRevision = z.infer<typeof fleetRevisionSchema>;

/** A revision tag of one cluster. @public */
export const fleetTagSchema = z.object({
  cluster: z.string(),
  tag: z.string(),
  /** Null where its webhook names none. */
  revision: z.string().nullable(),
  version: z.string().nullable(),
  /** The webhook configuration or Service that makes the tag. */
  object: objectRefSchema,
  dependants: z.array(dependantSchema),
  managedBy: z.string().nullable(),
  since: z.string().nullable(),
  /** What is wrong with it, for example that its revision is gone; null where nothing is. */
  trouble: messageSchema.nullable(),
});

/** See {@link fleetTagSchema}. @public */
export type FleetTag = z.infer<typeof fleetTagSchema>;

/** Something that a platform team has to look at. `id` is stable as long as it lasts, so that a link can be sent. @public */
export const problemSchema = z.object({
  id: z.string(),
  /** `MESH3..`, see the pages of the checks. */
  code: z.string(),
  severity: z.enum(['error', 'warning', 'note']),
  cluster: z.string(),
  namespace: z.string().nullable(),
  object: objectRefSchema.nullable(),
  message: messageSchema,
  remedy: messageSchema,
  evidence: z.array(z.string()),
  /** Owners of the namespace that it concerns. */
  owners: z.array(z.string()),
});

/** See {@link problemSchema}. @public */
export type Problem = z.infer<typeof problemSchema>;

/** A cluster as the overview lists it. @public */
export const clusterProgressSchema = z.object({
  name: z.string(),
  title: z.string(),
  freshness: freshnessSchema,
  writer: writerStateSchema,
  kubernetesVersion: z.string().nullable(),
  /** The revision of the highest version that injects, null where none does or it is not known. */
  newest: z.string().nullable(),
  runs: z.array(revisionCountSchema),
  namespaces: z.number().int(),
  toMove: z.number().int(),
  problems: z.number().int(),
});

/** See {@link clusterProgressSchema}. @public */
export type ClusterProgress = z.infer<typeof clusterProgressSchema>;

/** What remains for one team, or (owner null) for namespaces that nobody owns. @public */
export const teamProgressSchema = z.object({
  owner: z.string().nullable(),
  namespaces: z.number().int(),
  toMove: z.number().int(),
  pods: z.number().int(),
  podsToMove: z.number().int(),
});

/** See {@link teamProgressSchema}. @public */
export type TeamProgress = z.infer<typeof teamProgressSchema>;

/** A migration that is under way, with where. @public */
export const placedMigrationLinkSchema = migrationLinkSchema.extend({
  cluster: z.string(),
  namespace: z.string(),
});

/** See {@link placedMigrationLinkSchema}. @public */
export type PlacedMigrationLink = z.infer<typeof placedMigrationLinkSchema>;

/** The fleet at a glance. @public */
export const fleetOverviewSchema = z.object({
  headline: messageSchema,
  /** Pods with a sidecar. */
  pods: z.number().int(),
  runs: z.array(revisionCountSchema),
  clusters: z.array(clusterProgressSchema),
  teams: z.array(teamProgressSchema),
  running: z.array(placedMigrationLinkSchema),
  problems: z.object({
    errors: z.number().int(),
    warnings: z.number().int(),
    notes: z.number().int(),
  }),
  /** Set where the portal has no usable `kubernetes` configuration at all. */
  problem: z.string().nullable(),
  version: z.string(),
});

/** See {@link fleetOverviewSchema}. @public */
export type FleetOverview = z.infer<typeof fleetOverviewSchema>;

/** Pods by revision over time, oldest first; samples that were not taken are missing, not zero. @public */
export const fleetHistorySchema = z.object({
  items: z.array(
    z.object({ at: z.string(), runs: z.array(revisionCountSchema) }),
  ),
});

/** See {@link fleetHistorySchema}. @public */
export type FleetHistory = z.infer<typeof fleetHistorySchema>;
