import { z } from 'zod';
import { findingSchema } from './finding';
import { injectionLabelsSchema } from './labels';
import { migrationOptionsSchema } from './migrationOptions';
import { targetSchema } from './target';
import { workloadRefSchema } from './workload';

/** Which way a migration goes at the moment. @public */
export const directionSchema = z.enum(['forward', 'back']);

/** See {@link directionSchema}. @public */
export type Direction = z.infer<typeof directionSchema>;

/** What a person asked of a migration last; answered by the next decision. @public */
export const requestSchema = z.enum(['run', 'pause', 'cancel']);

/** See {@link requestSchema}. @public */
export type Request = z.infer<typeof requestSchema>;

/** The labels found before the first write, and what they gave then. @public */
export const priorSchema = z.object({
  labels: injectionLabelsSchema,
  revision: z.string(),
  /** UID of the webhook configuration that gave the revision. */
  webhookUid: z.string(),
});

/** See {@link priorSchema}. @public */
export type Prior = z.infer<typeof priorSchema>;

/** Where a migration waits to be confirmed: after the first workload, or when everything is verified. @public */
export const gateSchema = z.enum(
  ['canary', 'end'],
  'must be canary or end: what is confirmed',
);

/** See {@link gateSchema}. @public */
export type Gate = z.infer<typeof gateSchema>;

/** What a person, or the configured hook, said at a gate; it holds for the attempt in which it was said. @public */
export const confirmationSchema = z.object({
  gate: gateSchema,
  attempt: z.number().int(),
  /** `no-answer` where the hook failed for as long as it had. */
  answer: z.enum(['confirmed', 'refused', 'no-answer']),
  /** User entity ref; null for the hook. */
  by: z.string().nullable(),
  at: z.string(),
  reason: z.string(),
});

/** See {@link confirmationSchema}. @public */
export type Confirmation = z.infer<typeof confirmationSchema>;

/** A workload that a person took out of the migration: it stays as it is. @public */
export const skippedWorkloadSchema = z.object({
  uid: z.string(),
  name: z.string(),
  by: z.string(),
  at: z.string(),
});

/** See {@link skippedWorkloadSchema}. @public */
export type SkippedWorkload = z.infer<typeof skippedWorkloadSchema>;

/** UIDs of the pods of one workload that are evicted, each once. @public */
export const evictedPodsSchema = z.object({
  /** Those that did not run the wanted revision before the first one went. */
  found: z.array(z.string()),
  /** Those that were created since and slipped through with another revision all the same. */
  again: z.array(z.string()),
});

/** See {@link evictedPodsSchema}. @public */
export type EvictedPods = z.infer<typeof evictedPodsSchema>;

/** The workload that is renewed first, as it was seen. Times are ISO 8601. @public */
export const canarySchema = z.object({
  uid: z.string(),
  /** Since when all its pods have been seen ready without a break; absent while they are not. */
  readySince: z.string().optional(),
  /** When they were seen ready for the first time. */
  firstReadyAt: z.string().optional(),
  /** How often the containers of each pod had been restarted when it was first seen ready, by UID. */
  restarts: z.record(z.string(), z.number()).default({}),
  /** When it had been watched for long enough. */
  watchedAt: z.string().optional(),
});

/** See {@link canarySchema}. @public */
export type Canary = z.infer<typeof canarySchema>;

/**
 * The value of a migration that decisions see: what people asked for and what we saw, never what we believe.
 *
 * @remarks
 * Times are ISO 8601. `marks` are observations with their time; they are the only memory a decision has between
 * two looks at the cluster. They are cleared when the direction or the attempt changes, `prior` never.
 *
 * @public
 */
export const migrationRecordSchema = z.object({
  id: z.string(),
  sequence: z.number().int(),
  cluster: z.string(),
  namespace: z.string(),
  namespaceUid: z.string(),
  target: targetSchema,
  /** What the target resolved to when the plan was made. */
  targetRevision: z.string(),
  options: migrationOptionsSchema,
  workloads: z.array(workloadRefSchema),
  prior: priorSchema,
  direction: directionSchema,
  attempt: z.number().int(),
  request: requestSchema,
  requestedAt: z.string(),
  /** Neither restarted nor waited for in the present direction; a rollback begins with none. */
  skipped: z.array(skippedWorkloadSchema).default([]),
  confirmations: z.array(confirmationSchema).default([]),
  /** When and why it turned back by itself, where it did. */
  turnedBack: z
    .object({ at: z.string(), findings: z.array(findingSchema) })
    .optional(),
  marks: z.object({
    /** When the first step of this attempt was looked at; only where the plan set a deadline. */
    begunAt: z.string().optional(),
    /** All checks passed with these labels still in place. */
    preflightPassedAt: z.string().optional(),
    /** Our annotation was seen on the namespace. */
    recordedAt: z.string().optional(),
    /** Who had written the labels that the relabelling replaces, and how often it was begun: a tool may put them back. */
    relabelling: z
      .object({ over: z.string(), times: z.number().int() })
      .optional(),
    /** UID of the webhook configuration that gives the target: another one is another installation. */
    targetWebhook: z.string().optional(),
    /** The wanted labels were seen on the namespace; settling counts from here. */
    relabelledAt: z.string().optional(),
    /** Since when a workload that carries our stamp has been seen not yet renewed, by workload UID. */
    restartSeenAt: z.record(z.string(), z.string()).default({}),
    /** The template that a workload had when our stamp was first seen on it, by workload UID: a later one is somebody else's. */
    renewedAs: z.record(z.string(), z.string()).optional(),
    /** Since when no pod can be created since no istiod of the wanted revision answers. */
    injectorAwaySince: z.string().optional(),
    /** UIDs of the workloads on which our stamp was seen: somebody may take it off again, and no second one is written. */
    stamped: z.array(z.string()).optional(),
    /** Over which generation the stamp was written last, and how often it was gone again before it was seen, by workload UID. */
    stampedOver: z
      .record(
        z.string(),
        z.object({ generation: z.number().int(), gone: z.number().int() }),
      )
      .optional(),
    /** The workload that is renewed first; absent where no other one waits for it. */
    canary: canarySchema.optional(),
    /** UIDs of workloads whose renewal was asked and that were not yet seen complete; only where a pause was chosen. */
    underWay: z.array(z.string()).optional(),
    /** When the last of them was seen complete: the pause before the next one counts from here. */
    renewedAt: z.string().optional(),
    /** The pods that are evicted in this attempt, each once, by the UID of their workload. */
    evictions: z.record(z.string(), evictedPodsSchema).optional(),
    /** The pod whose eviction a disruption budget refused last, and which one where the answer named it. */
    heldBy: z
      .object({ pod: z.string(), budget: z.string().nullable() })
      .optional(),
    /** The time at which each Argo Rollout was asked to restart, by workload UID. */
    askedRestartAt: z.record(z.string(), z.string()).optional(),
    /** All pods of all workloads were first seen on the wanted revision and ready. */
    allReadyAt: z.string().optional(),
    /**
     * What the istiods of the wanted revision said last, where one answered: the pods, by UID, whose proxies they listed as
     * connected and in sync. It stands until one says otherwise.
     */
    istiodSaid: z
      .object({ at: z.string(), connected: z.array(z.string()) })
      .optional(),
    /** Since when nobody could ask those istiods for a reason that lasts. */
    unaskedSince: z.string().optional(),
    /** Verification was complete. */
    verifiedAt: z.string().optional(),
    /** Why the move was accepted without asking istiod; absent where istiod was asked. */
    connectionNotAsked: z.string().optional(),
    /** Since when all has been steady after the verification; only where a soak was chosen. */
    soakSince: z.string().optional(),
    /** Since when what was verified has not been steady, while a soak was under way. */
    soakBrokenSince: z.string().optional(),
    /** The soak was complete. */
    soakedAt: z.string().optional(),
    /** Since when a gate has been waiting to be confirmed. */
    confirmAskedAt: z
      .object({ canary: z.string().optional(), end: z.string().optional() })
      .optional(),
  }),
});

/** See {@link migrationRecordSchema}. @public */
export type MigrationRecord = z.infer<typeof migrationRecordSchema>;

/** The observations of a migration. @public */
export type Marks = MigrationRecord['marks'];
