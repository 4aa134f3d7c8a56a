import { z } from 'zod';
import { differenceSchema } from './difference';
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
  /** The revisions that it may be, where what names it does not agree; absent where it may be any, or is known. */
  mayBe: z.array(z.string()).optional(),
});

/** See {@link revisionCountSchema}. @public */
export type RevisionCount = z.infer<typeof revisionCountSchema>;

/** Whether a pod says anything about how far a workload is, and why not. @public */
export const podStandingSchema = z.enum([
  'counted',
  'pending', // waits for a node: it has neither moved nor stayed behind
  'completed',
  'terminating',
  'opted-out', // by its own label or annotation
  'host-network', // the injector leaves such pods alone
  'own-proxy', // made by a Gateway's controller or its own template, not by the injector
]);

/** See {@link podStandingSchema}. @public */
export type PodStanding = z.infer<typeof podStandingSchema>;

/** A pod as the screens show it. Times are ISO 8601. @public */
export const podStateSchema = z.object({
  name: z.string(),
  uid: z.string(),
  node: z.string().nullable(),
  createdAt: z.string(),
  phase: z.string(),
  ready: z.boolean(),
  terminating: z.boolean(),
  standing: podStandingSchema,
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
