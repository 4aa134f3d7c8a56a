import { z } from 'zod';
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
  marks: z.object({
    /** All checks passed with these labels still in place. */
    preflightPassedAt: z.string().optional(),
    /** Our annotation was seen on the namespace. */
    recordedAt: z.string().optional(),
    /** The wanted labels were seen on the namespace; settling counts from here. */
    relabelledAt: z.string().optional(),
    /** Since when a workload that carries our stamp has been seen not yet renewed, by workload UID. */
    restartSeenAt: z.record(z.string(), z.string()).default({}),
    /** UIDs of the workloads on which our stamp was seen: somebody may take it off again, and no second one is written. */
    stamped: z.array(z.string()).optional(),
    /** The workload that was renewed first and is watched, or was; the others wait for the end of the watch. */
    canary: z
      .object({
        uid: z.string(),
        /** Since when all its pods were seen ready without a break; absent while they are not. */
        readySince: z.string().optional(),
        /** When the watch was over. */
        watchedAt: z.string().optional(),
        /** How often the containers of each pod had been restarted when it was first seen ready, by pod UID. */
        restarts: z.record(z.string(), z.number()).default({}),
      })
      .optional(),
    /** When a workload that was renewed was last seen complete: the pause before the next one counts from here. */
    renewedAt: z.string().optional(),
    /** All pods of all workloads were first seen on the wanted revision and ready. */
    allReadyAt: z.string().optional(),
    /** Verification was complete. */
    verifiedAt: z.string().optional(),
    /** Why the verification was accepted without asking istiod; absent where istiod was asked. */
    connectionNotAsked: z.string().optional(),
  }),
});

/** See {@link migrationRecordSchema}. @public */
export type MigrationRecord = z.infer<typeof migrationRecordSchema>;

/** The observations of a migration. @public */
export type Marks = MigrationRecord['marks'];
