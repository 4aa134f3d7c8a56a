import { z } from 'zod';

/** Whether a proxy is connected to an istiod, and to which. @public */
export const podConnectionSchema = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('connected'),
    istiod: z.string(),
    revision: z.string(),
    /** Clusters and listeners are acknowledged. */
    synced: z.boolean(),
    /** The proxy's own words for configuration that it rejected. */
    lastError: z.string().nullable(),
  }),
  /** Every istiod of the pod's revision answered, and none lists it. */
  z.object({ state: z.literal('not-connected') }),
  z.object({ state: z.literal('not-asked'), why: z.string() }),
]);

/** See {@link podConnectionSchema}. @public */
export type PodConnection = z.infer<typeof podConnectionSchema>;

/** The connections of a namespace's pods with a sidecar, asked of the istiods when the route is called. @public */
export const connectionsSchema = z.object({
  askedAt: z.string(),
  items: z.array(
    z.object({ pod: z.string(), connection: podConnectionSchema }),
  ),
});

/** See {@link connectionsSchema}. @public */
export type Connections = z.infer<typeof connectionsSchema>;
