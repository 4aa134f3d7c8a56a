import { z } from 'zod';

/** How fresh the knowledge of a cluster is. Times are ISO 8601. @public */
export const freshnessSchema = z.discriminatedUnion('state', [
  /** Lists are complete and watches are open. */
  z.object({ state: z.literal('live'), observedAt: z.string() }),
  /** The last known state is shown; it cannot be renewed. */
  z.object({
    state: z.literal('stale'),
    observedAt: z.string(),
    since: z.string(),
    why: z.string(),
  }),
  /** Nothing was read yet. */
  z.object({ state: z.literal('never'), since: z.string(), why: z.string() }),
]);

/** See {@link freshnessSchema}. @public */
export type Freshness = z.infer<typeof freshnessSchema>;

/** Whether this portal may write to the cluster, and if not, why and what to configure. @public */
export const writerStateSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('configured') }),
  z.object({ state: z.literal('read-only'), why: z.string() }),
]);

/** See {@link writerStateSchema}. @public */
export type WriterState = z.infer<typeof writerStateSchema>;

/** A revision of a cluster with the tags that point to it. @public */
export const revisionSummarySchema = z.object({
  revision: z.string(),
  version: z.string().nullable(),
  tags: z.array(z.string()),
  controlPlaneNamespace: z.string().nullable(),
  readyPods: z.number().int(),
  pods: z.number().int(),
  /** Pods with a sidecar of this revision, in the whole cluster. */
  proxies: z.number().int(),
  /** Pods with a sidecar of which it cannot be told whether it is of this revision; absent where there are none. */
  doubtedProxies: z.number().int().optional(),
  /** Whether a live webhook with ready endpoints serves it; with the reason where not. */
  injects: z.discriminatedUnion('state', [
    z.object({ state: z.literal('yes') }),
    z.object({ state: z.literal('no'), why: z.string() }),
    z.object({ state: z.literal('unknown'), why: z.string() }),
  ]),
});

/** See {@link revisionSummarySchema}. @public */
export type RevisionSummary = z.infer<typeof revisionSummarySchema>;

/** A cluster of the portal's `kubernetes` configuration, or one that only `mesh.clusters` names. @public */
export const clusterSummarySchema = z.object({
  name: z.string(),
  title: z.string(),
  freshness: freshnessSchema,
  writer: writerStateSchema,
  kubernetesVersion: z.string().nullable(),
  revisions: z.array(revisionSummarySchema),
});

/** See {@link clusterSummarySchema}. @public */
export type ClusterSummary = z.infer<typeof clusterSummarySchema>;

/** `problem` is set where the portal has no usable `kubernetes` configuration at all: what is wrong, what to do. @public */
export const clustersResponseSchema = z.object({
  items: z.array(clusterSummarySchema),
  problem: z.string().nullable(),
});

/** See {@link clustersResponseSchema}. @public */
export type ClustersResponse = z.infer<typeof clustersResponseSchema>;
