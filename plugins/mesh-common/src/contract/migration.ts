import { z } from 'zod';
import { findingSchema } from '../model/finding';
import { messageSchema } from '../model/message';
import {
  directionSchema,
  gateSchema,
  priorSchema,
} from '../model/migrationRecord';
import { migrationOptionsSchema } from '../model/migrationOptions';
import { targetSchema } from '../model/target';
import { stepStateSchema, workloadProgressSchema } from './migrationProgress';
import {
  clusterName,
  expectedVersion,
  namespaceName,
  optionalReason,
  planDigest,
  reason,
  workloadUid,
} from './requestFields';

export * from './migrationProgress';

/** Where a migration stands; derived from the last decision. @public */
export const migrationPhaseSchema = z.enum([
  'waiting', // accepted, no decision yet
  'running',
  'paused',
  'stopped', // needs a person; what was done stays
  'done',
  'rolling-back',
  'rolled-back',
  'cancelled',
]);

/** See {@link migrationPhaseSchema}. @public */
export type MigrationPhase = z.infer<typeof migrationPhaseSchema>;

/** Phases in which nothing more will be done. @public */
export const finalPhases: readonly MigrationPhase[] = [
  'done',
  'rolled-back',
  'cancelled',
];

/** Body of `POST /migrations`. @public */
export const startMigrationSchema = z.strictObject({
  cluster: clusterName,
  namespace: namespaceName,
  target: targetSchema,
  options: migrationOptionsSchema.prefault({}),
  planDigest,
  reason,
});

/** See {@link startMigrationSchema}. @public */
export type StartMigration = z.infer<typeof startMigrationSchema>;

/** What a person can ask of a migration. @public */
export const steeringActionSchema = z.enum(
  ['pause', 'resume', 'cancel', 'retry', 'rollback', 'skip', 'confirm'],
  'must be one of pause, resume, cancel, retry, rollback, skip and confirm',
);

/** See {@link steeringActionSchema}. @public */
export type SteeringAction = z.infer<typeof steeringActionSchema>;

/** Body of `POST /migrations/:id/<action>`: the state that the person saw, so that nothing is done twice. @public */
export const steeringRequestSchema = z.strictObject({
  expectedVersion,
  reason: optionalReason,
  /** For `skip`, and only there: the UID of the workload that is left as it is. */
  workload: workloadUid.optional(),
  /** For `confirm`, and only there: what is confirmed, so that a repeated request never confirms the next gate. */
  gate: gateSchema.optional(),
});

/** See {@link steeringRequestSchema}. @public */
export type SteeringRequest = z.infer<typeof steeringRequestSchema>;

/** An action with whether it is possible now, and what it will do or why not. @public */
export const offeredActionSchema = z.object({
  action: steeringActionSchema,
  possible: z.boolean(),
  explanation: messageSchema,
});

/** See {@link offeredActionSchema}. @public */
export type OfferedAction = z.infer<typeof offeredActionSchema>;

/** A gate at which a migration waits to be confirmed. @public */
export const awaitedConfirmationSchema = z.object({
  gate: gateSchema,
  /** Since when, ISO 8601. */
  since: z.string(),
});

/** See {@link awaitedConfirmationSchema}. @public */
export type AwaitedConfirmation = z.infer<typeof awaitedConfirmationSchema>;

/** A migration as pages and other tools read it. `version` rises with every change. @public */
export const migrationSchema = z.object({
  id: z.string(),
  sequence: z.number().int(),
  version: z.number().int(),
  cluster: z.string(),
  namespace: z.string(),
  target: targetSchema,
  targetRevision: z.string(),
  targetVersion: z.string().nullable(),
  prior: priorSchema,
  priorVersion: z.string().nullable(),
  direction: directionSchema,
  attempt: z.number().int(),
  /** What was chosen in the plan. */
  options: migrationOptionsSchema.prefault({}),
  /** When the present attempt stops unless it is done, where the plan chose a deadline; ISO 8601. */
  deadlineAt: z.string().nullable().default(null),
  phase: migrationPhaseSchema,
  headline: messageSchema,
  requestedBy: z.string(),
  reason: z.string(),
  planDigest: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
  finishedAt: z.string().nullable(),
  /** A request that was made and not yet answered by a decision. */
  asked: z
    .object({ action: steeringActionSchema, by: z.string(), at: z.string() })
    .nullable(),
  steps: z.array(stepStateSchema),
  workloads: z.array(workloadProgressSchema),
  /** Why it stopped, empty otherwise. */
  findings: z.array(findingSchema),
  /** Why the last look failed (API server away …) and how often in a row; null when it did not. */
  trouble: z
    .object({
      message: z.string(),
      attempts: z.number().int(),
      since: z.string(),
    })
    .nullable(),
  actions: z.array(offeredActionSchema),
  /** Set while it waits to be confirmed, also when it has stopped since nobody did. */
  awaits: awaitedConfirmationSchema.nullable().default(null),
  /** Why it turned back by itself, as the plan chose; null where it did not. */
  turnedBack: z
    .object({ at: z.string(), findings: z.array(findingSchema) })
    .nullable()
    .default(null),
  /** How to go on by hand, from what is left to do now: `kubectl` lines; empty where nothing is. */
  wayOn: z.array(z.string()).default([]),
  /** How to go back by hand, from how things are now: `kubectl` lines. */
  wayBack: z.array(z.string()),
  /** Set where a rollback wrote a pin, since the prior labels no longer give the prior revision. */
  pinned: z.string().nullable(),
});

/** See {@link migrationSchema}. @public */
export type Migration = z.infer<typeof migrationSchema>;

/** One line of the history of a migration. @public */
export const migrationEventSchema = z.object({
  seq: z.number().int(),
  at: z.string(),
  kind: z.enum(['person', 'decision', 'write', 'seen', 'trouble']),
  /** User entity ref for `person`, null otherwise. */
  by: z.string().nullable(),
  message: messageSchema,
  object: z.string().nullable(),
});

/** See {@link migrationEventSchema}. @public */
export type MigrationEvent = z.infer<typeof migrationEventSchema>;

/**
 * A migration that a newer release of mesh wrote: this replica knows that it is there, and cannot read what it does.
 *
 * @public
 */
export const unreadableMigrationSchema = z.object({
  id: z.string(),
  cluster: z.string(),
  namespace: z.string(),
  requestedBy: z.string(),
  reason: z.string(),
  createdAt: z.string(),
  finishedAt: z.string().nullable(),
  /** Why it is not among the others, and what one can do. */
  why: messageSchema,
});

/** See {@link unreadableMigrationSchema}. @public */
export type UnreadableMigration = z.infer<typeof unreadableMigrationSchema>;

/** A page of migrations, newest first. @public */
export const migrationPageSchema = z.object({
  items: z.array(migrationSchema),
  /** Those of this page that cannot be read while the portal is updated, newest first. */
  unreadable: z.array(unreadableMigrationSchema).default([]),
  nextCursor: z.string().nullable(),
});

/** See {@link migrationPageSchema}. @public */
export type MigrationPage = z.infer<typeof migrationPageSchema>;

/** Events after a sequence number, oldest first. @public */
export const migrationEventsSchema = z.object({
  items: z.array(migrationEventSchema),
  /** True when there may be more: ask again after the last one. */
  more: z.boolean(),
});

/** See {@link migrationEventsSchema}. @public */
export type MigrationEvents = z.infer<typeof migrationEventsSchema>;
