import { z } from 'zod';
import { injectionLabelsSchema } from '../model/labels';
import { intendedRevisionSchema } from '../model/intendedRevision';
import { messageSchema } from '../model/message';
import { objectRefSchema } from '../model/objectRef';
import { differenceSchema } from '../model/difference';
import {
  podStateSchema,
  revisionCountSchema,
  workloadKindSchema,
} from '../model/workload';
import { freshnessSchema } from './cluster';
import { migrationPhaseSchema } from './migration';
import { placementAnswersSchema } from './placementAnswers';

/** One workload of a placement. "Asks for", "runs" and "would get" are three different things. @public */
export const workloadStateSchema = z.object({
  ref: objectRefSchema,
  uid: z.string(),
  kind: workloadKindSchema,
  desiredPods: z.number().int(),
  readyPods: z.number().int(),
  runs: z.array(revisionCountSchema),
  wouldGet: intendedRevisionSchema,
  /** Those of its pods, each kind with the same ends once. */
  differences: z.array(differenceSchema),
  /** How a new revision reaches its pods. */
  mendsBy: z.enum(['restart', 'itself', 'not-supported', 'nothing-to-mend']),
  /** Whether a restart makes its pods anew, they end by themselves, or nothing that a migration does replaces them. */
  renewedBy: z.enum(['restart', 'itself', 'nobody']),
  /** What is special about it, in one sentence: paused, scaled to zero, `OnDelete`, a schedule … */
  note: messageSchema.nullable(),
  pods: z.array(podStateSchema),
});

/** See {@link workloadStateSchema}. @public */
export type WorkloadState = z.infer<typeof workloadStateSchema>;

/** The one-word condition of a placement, worst first. @public */
export const placementConditionSchema = z.enum([
  'unknown-cluster', // the portal has no such cluster
  'unreachable', // never read
  'namespace-missing',
  'undetermined', // could not be known, see the sentence
  'migrating',
  'migration-stopped',
  'dangling', // asks for a revision or tag that nobody serves
  'drifted',
  'not-injected',
  'empty', // no pods
  'up-to-date',
]);

/** See {@link placementConditionSchema}. @public */
export type PlacementCondition = z.infer<typeof placementConditionSchema>;

/** A short form of a migration for a link. @public */
export const migrationLinkSchema = z.object({
  id: z.string(),
  phase: migrationPhaseSchema,
  headline: messageSchema,
  requestedBy: z.string(),
  reason: z.string(),
  startedAt: z.string(),
  finishedAt: z.string().nullable(),
});

/** See {@link migrationLinkSchema}. @public */
export type MigrationLink = z.infer<typeof migrationLinkSchema>;

/** Where an entity runs: one namespace of one cluster, with its state. @public */
export const placementSchema = z.object({
  cluster: z.string(),
  namespace: z.string(),
  freshness: freshnessSchema,
  condition: placementConditionSchema,
  /** The answer in one sentence: "6 of 8 pods still run 1-29-6; the namespace asks for 1-30-3." */
  headline: messageSchema,
  labels: injectionLabelsSchema,
  /** What the namespace's labels alone ask for (a plain pod). */
  asksFor: intendedRevisionSchema,
  /** Istio version of the revision that is asked for, where known. */
  asksForVersion: z.string().nullable(),
  runs: z.array(revisionCountSchema),
  /** How old what is said here is. */
  answers: placementAnswersSchema,
  workloads: z.array(workloadStateSchema),
  /** Other entities that run in the same namespace, and their owners: a move concerns them as well. */
  sharedWith: z.array(
    z.object({ entityRef: z.string(), owner: z.string().nullable() }),
  ),
  openMigration: migrationLinkSchema.nullable(),
  lastMigration: migrationLinkSchema.nullable(),
  /** Whether this person may start a migration here, with the reason where not. */
  mayMigrate: z.discriminatedUnion('allowed', [
    z.object({ allowed: z.literal(true) }),
    z.object({ allowed: z.literal(false), why: z.string() }),
  ]),
});

/** See {@link placementSchema}. @public */
export type Placement = z.infer<typeof placementSchema>;

/** The mesh state of one catalog entity. `version` changes whenever anything in it may have. @public */
export const entityMeshSchema = z.object({
  entityRef: z.string(),
  annotated: z.boolean(),
  headline: messageSchema,
  placements: z.array(placementSchema),
  version: z.string(),
});

/** See {@link entityMeshSchema}. @public */
export type EntityMesh = z.infer<typeof entityMeshSchema>;
