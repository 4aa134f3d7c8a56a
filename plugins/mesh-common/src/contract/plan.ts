import { z } from 'zod';
import { checkResultSchema } from '../model/finding';
import { injectionLabelsSchema } from '../model/labels';
import { intendedRevisionSchema } from '../model/intendedRevision';
import { messageSchema } from '../model/message';
import { migrationOptionsSchema } from '../model/migrationOptions';
import { priorSchema } from '../model/migrationRecord';
import { objectRefSchema } from '../model/objectRef';
import { targetSchema } from '../model/target';
import { workloadKindSchema, workloadRefSchema } from '../model/workload';
import { clusterName, namespaceName } from './requestFields';

/** Names the namespace that is to be moved and where to. @public */
export const planRequestSchema = z.strictObject({
  cluster: clusterName,
  namespace: namespaceName,
  target: targetSchema,
  options: migrationOptionsSchema.prefault({}),
});

/** See {@link planRequestSchema}. @public */
export type PlanRequest = z.infer<typeof planRequestSchema>;

/** One write of the plan, in words and as what is patched. @public */
export const plannedWriteSchema = z.object({
  object: objectRefSchema,
  /** Dotted path of the field, for example `metadata.labels["istio.io/rev"]`. */
  field: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
});

/** See {@link plannedWriteSchema}. @public */
export type PlannedWrite = z.infer<typeof plannedWriteSchema>;

/** How a workload is renewed, from its strategy and what stands around it: foretold, not promised. @public */
export const renewalForecastSchema = z.object({
  /** Pods beyond the wanted ones meanwhile. */
  surge: z.number().int(),
  /** Pods that may be away at the same time. */
  unavailable: z.number().int(),
  /** How many pods are renewed at a time. */
  podsAtOnce: z.number().int(),
  /** About how long it takes at most, from how long its own pods took to start; assumed where none tells. */
  seconds: z.number().int(),
  /** About how long it takes at least, where its pods took different times. */
  leastSeconds: z.number().int().optional(),
  /** The pods that are evicted, in their order; empty where the cluster chooses. */
  evictions: z.array(z.string()).default([]),
  /** The PodDisruptionBudgets that the evictions have to wait for. */
  budgets: z.array(z.string()).default([]),
});

/** See {@link renewalForecastSchema}. @public */
export type RenewalForecast = z.infer<typeof renewalForecastSchema>;

/** One workload of the plan, in the order of restarts. @public */
export const plannedWorkloadSchema = z.object({
  ref: workloadRefSchema,
  kind: workloadKindSchema,
  /**
   * `restart` by a stamp on the template, `evict` pod by pod, `rollout` by an Argo Rollout's own restart; `itself` where
   * new pods come without any (a CronJob's next run), `blocked` where nothing can renew them yet.
   */
  method: z.enum(['restart', 'evict', 'rollout', 'itself', 'none', 'blocked']),
  /** The one that is restarted first, so that what is wrong shows where it is felt least. */
  canary: z.boolean(),
  /** What will be felt, or why nothing is: "4 pods, 1 surge, 0 unavailable", "3 pods, one at a time, from the last". */
  effect: messageSchema,
  pods: z.number().int(),
  /** Pods that do not run the target yet. */
  podsToRenew: z.number().int(),
  downtime: z.boolean(),
  /** How it is renewed; null where it is not. */
  forecast: renewalForecastSchema.nullable().default(null),
  /** It runs without a sidecar and gets none: nothing is done to it or waited for. */
  leftAlone: z.literal(true).optional(),
  /** What else is to be known of it: who may put its template back, an autoscaler at its limit. */
  notes: z.array(messageSchema).default([]),
  /** The catalog entities that it belongs to, as far as the person may read them; null where that is not known. */
  entities: z.array(z.string()).nullable(),
});

/** See {@link plannedWorkloadSchema}. @public */
export type PlannedWorkload = z.infer<typeof plannedWorkloadSchema>;

/** A target that the person may choose, or why not. @public */
export const targetChoiceSchema = z.object({
  target: targetSchema,
  revision: z.string(),
  version: z.string().nullable(),
  possible: z.boolean(),
  why: z.string().nullable(),
});

/** See {@link targetChoiceSchema}. @public */
export type TargetChoice = z.infer<typeof targetChoiceSchema>;

/** About how long the parts of a migration take, in seconds. @public */
export const planEstimateSchema = z.object({
  /** Until every API server works by the new labels. */
  settle: z.number().int(),
  /** All workloads, those that are renewed at the same time counted once. */
  renewal: z.number().int(),
  /** The same at least, where that differs. */
  renewalAtLeast: z.number().int().optional(),
  /** Pauses between workloads, as chosen. */
  pauses: z.number().int(),
  /** The first workload is watched. */
  canaryWatch: z.number().int(),
  verification: z.number().int(),
  /** The whole is watched once it is verified. */
  soak: z.number().int(),
});

/** See {@link planEstimateSchema}. @public */
export type PlanEstimate = z.infer<typeof planEstimateSchema>;

/** What a migration would do. A dry run: nothing was written to make it. @public */
export const planSchema = z.object({
  cluster: z.string(),
  namespace: z.string(),
  target: targetSchema,
  options: migrationOptionsSchema,
  /** What the target gives; `revision` when it can be started. */
  targetResolution: intendedRevisionSchema,
  targetVersion: z.string().nullable(),
  /** Digest of what the injector of the target was told; null where its ConfigMap could not be read. */
  targetInjector: z.string().nullable().default(null),
  /** What the labels give now. */
  presentResolution: intendedRevisionSchema,
  presentVersion: z.string().nullable(),
  presentLabels: injectionLabelsSchema,
  plannedLabels: injectionLabelsSchema,
  /** Null where the present labels do not give a revision, so that there is nothing to return to. */
  prior: priorSchema.nullable(),
  /** True when it can be started as it is. */
  startable: z.boolean(),
  headline: messageSchema,
  checks: z.array(checkResultSchema),
  writes: z.array(plannedWriteSchema),
  workloads: z.array(plannedWorkloadSchema),
  /** About how long it takes, from assumed start times of pods; null where it cannot be started. */
  estimatedSeconds: z.number().int().nullable(),
  /** What the estimate consists of; what is chosen stands apart from what the workloads take. */
  estimate: planEstimateSchema.nullable().default(null),
  /** How to go back by hand: `kubectl` lines. */
  wayBack: z.array(z.string()),
  /** How to go on by hand where the migration is not wanted or has stopped: `kubectl` lines. */
  wayForward: z.array(z.string()).default([]),
  choices: z.array(targetChoiceSchema),
  /** Whether this person may start it, with the reason where not. */
  mayStart: z.discriminatedUnion('allowed', [
    z.object({ allowed: z.literal(true) }),
    z.object({ allowed: z.literal(false), why: z.string() }),
  ]),
  /** SHA-256 over writes, UIDs and methods of workloads other than Jobs, target revision and its injector's configuration, and (code, object) of blockers and warnings. */
  digest: z.string(),
  madeAt: z.string(),
});

/** See {@link planSchema}. @public */
export type Plan = z.infer<typeof planSchema>;
