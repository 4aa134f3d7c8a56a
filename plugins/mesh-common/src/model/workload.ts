import { z } from 'zod';
import { objectRefSchema } from './objectRef';
import { runningRevisionSchema } from './runningRevision';

/** The top-level owner of pods; `Other` is a kind of somebody else's API. @public */
export const workloadKindSchema = z.enum([
  'Deployment',
  'StatefulSet',
  'DaemonSet',
  'Job',
  'CronJob',
  'ReplicaSet',
  'ReplicationController',
  'Rollout',
  'Pod',
  'Other',
]);

/** See {@link workloadKindSchema}. @public */
export type WorkloadKind = z.infer<typeof workloadKindSchema>;

/** Pods by what they run; `revision` is null for pods without a sidecar, or with one whose revision is not known. @public */
export const revisionCountSchema = z.object({
  revision: z.string().nullable(),
  version: z.string().nullable(),
  pods: z.number().int(),
  /** They do carry a proxy, and nothing on it says of which revision. */
  unknownRevision: z.literal(true).optional(),
});

/** See {@link revisionCountSchema}. @public */
export type RevisionCount = z.infer<typeof revisionCountSchema>;

/** One way in which a pod differs from what would be injected now. @public */
export const differenceSchema = z.enum([
  'revision',
  'not-injected', // would be injected now, carries no sidecar
  'still-injected', // carries a sidecar, would not be injected now
]);

/** See {@link differenceSchema}. @public */
export type Difference = z.infer<typeof differenceSchema>;

/** A pod as the screens show it. Times are ISO 8601. @public */
export const podStateSchema = z.object({
  name: z.string(),
  uid: z.string(),
  node: z.string().nullable(),
  createdAt: z.string(),
  phase: z.string(),
  ready: z.boolean(),
  terminating: z.boolean(),
  optedOut: z.boolean(),
  running: runningRevisionSchema,
  differences: z.array(differenceSchema),
  /** Why the pod is not ready, in its own words ("CrashLoopBackOff: back-off 5m0s …"). */
  trouble: z.string().nullable(),
});

/** See {@link podStateSchema}. @public */
export type PodState = z.infer<typeof podStateSchema>;

/** The reference of a workload inside a migration or plan. @public */
export const workloadRefSchema = objectRefSchema.extend({ uid: z.string() });

/** See {@link workloadRefSchema}. @public */
export type WorkloadRef = z.infer<typeof workloadRefSchema>;
