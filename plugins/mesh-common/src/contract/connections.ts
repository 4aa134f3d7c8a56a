import { z } from 'zod';

/** What a proxy's connection comes to. @public */
export const connectionStandingSchema = z.enum([
  'in-sync', // acknowledged clusters and listeners since its pod started
  'catching-up', // was sent something a moment ago, or is about to be
  'behind', // has been silent for longer than any push takes
  'rejecting', // see `rejected`
  'other-revision', // to istiod of another revision than the pod was injected by
]);

/** See {@link connectionStandingSchema}. @public */
export type ConnectionStanding = z.infer<typeof connectionStandingSchema>;

/** What the addresses that a proxy was told say of its connection: weaker than what istiod says. @public */
export const toldAddressesSchema = z.object({
  caHost: z.string().nullable(),
  discoveryHost: z.string().nullable(),
  /** Whose istiod they are; `nothing` for addresses outside of the cluster. */
  agree: z.enum(['own-revision', 'other-revision', 'nothing']),
});

/** See {@link toldAddressesSchema}. @public */
export type ToldAddresses = z.infer<typeof toldAddressesSchema>;

/** Whether a proxy is connected to an istiod, and to which. @public */
export const podConnectionSchema = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('connected'),
    istiod: z.string(),
    revision: z.string(),
    standing: connectionStandingSchema,
    /** Clusters and listeners are acknowledged. */
    synced: z.boolean(),
    /** The proxy's own words for the first configuration that it rejected. */
    lastError: z.string().nullable(),
    /** Everything that it rejects, by the type of the configuration (`LDS`). */
    rejected: z.array(z.object({ type: z.string(), words: z.string() })),
    /** What it has not acknowledged of what it needs, and since when. */
    missing: z.array(
      z.object({ type: z.string(), sentAt: z.string().nullable() }),
    ),
    /** The version that the proxy itself told istiod. */
    proxyVersion: z.string().nullable(),
  }),
  /** Every istiod of the pod's revision answered, and none lists it. */
  z.object({ state: z.literal('not-connected') }),
  z.object({
    state: z.literal('not-asked'),
    reason: z.enum([
      'no-istiod',
      'not-ready',
      'forbidden',
      'refused',
      'debug-off',
      'unreachable',
      'partly',
      'unknown',
    ]),
    /** In words, with the missing right where that is the reason. */
    why: z.string(),
    /** Null where the pod says nothing. */
    told: toldAddressesSchema.nullable(),
  }),
]);

/** See {@link podConnectionSchema}. @public */
export type PodConnection = z.infer<typeof podConnectionSchema>;

/** The connections of a namespace's pods with a proxy, asked of the istiods when the route is called. @public */
export const connectionsSchema = z.object({
  askedAt: z.string(),
  /** How many istiods of the cluster answered, of those that could have. */
  istiods: z.object({
    answered: z.number().int(),
    unanswered: z.number().int(),
  }),
  items: z.array(
    z.object({ pod: z.string(), connection: podConnectionSchema }),
  ),
});

/** See {@link connectionsSchema}. @public */
export type Connections = z.infer<typeof connectionsSchema>;
