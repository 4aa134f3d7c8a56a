import { z } from 'zod';
import { messageSchema } from './message';

/** What a proxy is there for. Ambient's node proxy (ztunnel) belongs to no revision and is never read as one. @public */
export const proxyRoleSchema = z.enum(['sidecar', 'gateway', 'waypoint']);

/** See {@link proxyRoleSchema}. @public */
export type ProxyRole = z.infer<typeof proxyRoleSchema>;

/**
 * Who put the proxy into the pod: the injector, the controller of a Gateway (ingress and waypoints, which the injector
 * leaves alone), or the pod's own template, as charts from before gateway injection do.
 *
 * @public
 */
export const proxyMakerSchema = z.enum([
  'injector',
  'gateway-controller',
  'template',
]);

/** See {@link proxyMakerSchema}. @public */
export type ProxyMaker = z.infer<typeof proxyMakerSchema>;

/** Where a revision was read. @public */
export const revisionEvidenceSchema = z.enum([
  'annotation',
  'status',
  'ca-address',
  'discovery-address',
]);

/** See {@link revisionEvidenceSchema}. @public */
export type RevisionEvidence = z.infer<typeof revisionEvidenceSchema>;

const proxyFields = {
  role: proxyRoleSchema,
  madeBy: proxyMakerSchema,
  proxyImage: z.string().nullable(),
  /** Istio version from the image's tag, `1.30.3`; null where the tag does not say. */
  proxyVersion: z.string().nullable(),
  nativeSidecar: z.boolean(),
  /** Host of `CA_ADDR`, for example `istiod-1-30-3.istio-system.svc`. */
  caHost: z.string().nullable(),
  /** Host of `PROXY_CONFIG`'s `discoveryAddress` (or of the bootstrap default). */
  discoveryHost: z.string().nullable(),
  /** `ISTIO_META_CLUSTER_ID`, by which an istiod of several clusters tells pods of the same name apart. */
  clusterId: z.string().nullable(),
};

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
    evidence: revisionEvidenceSchema,
    /** Weaker evidence that names another revision: annotations are easily copied, addresses are what the proxy uses. */
    contradiction: z
      .object({
        evidence: revisionEvidenceSchema,
        revision: z.string(),
        /** The value as the pod has it. */
        says: z.string(),
      })
      .nullable(),
    ...proxyFields,
  }),
  /** It carries Istio's proxy, and nothing on it says of which revision. */
  z.object({
    kind: z.literal('unknown'),
    why: messageSchema,
    ...proxyFields,
  }),
  z.object({ kind: z.literal('none') }),
]);

/** See {@link runningRevisionSchema}. @public */
export type RunningRevision = z.infer<typeof runningRevisionSchema>;

/** What a pod with a proxy carries. @public */
export type RunningProxy = Exclude<RunningRevision, { kind: 'none' }>;
