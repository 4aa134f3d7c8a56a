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

/** One thing about a pod that names the revision of its proxy. @public */
export const revisionSignSchema = z.object({
  evidence: revisionEvidenceSchema,
  revision: z.string(),
  /** The value as the pod has it. */
  says: z.string(),
});

/** See {@link revisionSignSchema}. @public */
export type RevisionSign = z.infer<typeof revisionSignSchema>;

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
  /** The revision in `sidecar.istio.io/status`, which the injector alone writes; null before Istio 1.11. */
  statusSays: z.string().nullable(),
  /** The pod's annotation `istio.io/rev`, which anybody may write, and the injector does since Istio 1.18. */
  annotationSays: z.string().nullable(),
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
    /**
     * The namespaces of two control planes that have the revision's name: the one whose proxy it is, and the one that
     * the pod's namespace would get under that name. Absent where they are the same, or not known.
     */
    otherMesh: z.object({ runs: z.string(), gets: z.string() }).optional(),
    ...proxyFields,
  }),
  /** What names its revision does not agree, the strongest evidence first: it may be of any that is named. */
  z.object({
    kind: z.literal('contradicted'),
    signs: z.array(revisionSignSchema),
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
