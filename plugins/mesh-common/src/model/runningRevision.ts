import { z } from 'zod';

/**
 * What a pod really carries, from the injector's own annotations on it, never from its labels.
 *
 * @public
 */
export const runningRevisionSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('revision'),
    revision: z.string(),
    /** Which evidence it comes from. */
    evidence: z.enum(['annotation', 'status', 'ca-address']),
    proxyImage: z.string().nullable(),
    /** Istio version from the image's tag, `1.30.3`; null where the tag does not say. */
    proxyVersion: z.string().nullable(),
    nativeSidecar: z.boolean(),
    /** Host of `CA_ADDR`, for example `istiod-1-30-3.istio-system.svc`. */
    caHost: z.string().nullable(),
    /** Host of `PROXY_CONFIG`'s `discoveryAddress` (or of the bootstrap default). */
    discoveryHost: z.string().nullable(),
  }),
  z.object({ kind: z.literal('none') }),
]);

/** See {@link runningRevisionSchema}. @public */
export type RunningRevision = z.infer<typeof runningRevisionSchema>;
