import { z } from 'zod';
import { intendedRevisionSchema } from '../model/intendedRevision';
import { messageSchema } from '../model/message';
import { targetSchema } from '../model/target';
import { workloadKindSchema, workloadRefSchema } from '../model/workload';
import { podChangeSchema } from '../preview/podChange';
import { clusterName, namespaceName } from './requestFields';

/** Names the namespace, and where it would be moved. @public */
export const previewRequestSchema = z.strictObject({
  cluster: clusterName,
  namespace: namespaceName,
  /** Without one, running pods are compared with what new ones would get under the present labels. */
  target: targetSchema.optional(),
  /** Whoever may not read the fleet names an entity of theirs that is placed in the namespace. */
  entityRef: z.string().max(300).optional(),
});

/** See {@link previewRequestSchema}. @public */
export type PreviewRequest = z.infer<typeof previewRequestSchema>;

/** What came of asking, or why it was not asked. @public */
export const comparisonSchema = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('compared'),
    changes: z.array(podChangeSchema),
    /** The changes in one sentence. */
    summary: messageSchema,
  }),
  /** The injector would refuse the pod, in its own words. */
  z.object({
    state: z.literal('refused'),
    revision: z.string(),
    why: z.string(),
  }),
  /** Neither gives these pods a sidecar. */
  z.object({ state: z.literal('not-injected'), why: messageSchema }),
  z.object({ state: z.literal('not-asked'), why: messageSchema }),
]);

/** See {@link comparisonSchema}. @public */
export type Comparison = z.infer<typeof comparisonSchema>;

/** The pods of one workload: as its present injector would make them now, and as the target's would. @public */
export const workloadPreviewSchema = z.object({
  ref: workloadRefSchema,
  kind: workloadKindSchema,
  /** What the present labels give. */
  from: intendedRevisionSchema,
  /** What the target gives; the same as `from` without a target. */
  to: intendedRevisionSchema,
  comparison: comparisonSchema,
});

/** See {@link workloadPreviewSchema}. @public */
export type WorkloadPreview = z.infer<typeof workloadPreviewSchema>;

/** A running pod beside what its workload's template would get now. @public */
export const podPreviewSchema = z.object({
  name: z.string(),
  uid: z.string(),
  /** UID of its workload, among `workloads`; null where it is of none that has a template. */
  workload: z.string().nullable(),
  comparison: comparisonSchema,
});

/** See {@link podPreviewSchema}. @public */
export type PodPreview = z.infer<typeof podPreviewSchema>;

/** What pods made now would get, asked of the injectors themselves. Nothing was written to ask it. @public */
export const previewSchema = z.object({
  cluster: z.string(),
  namespace: z.string(),
  target: targetSchema.nullable(),
  askedAt: z.string(),
  workloads: z.array(workloadPreviewSchema),
  /** Empty with a target. */
  pods: z.array(podPreviewSchema),
  /** What could not be read, so that workloads may be missing. */
  unread: z.array(z.string()),
});

/** See {@link previewSchema}. @public */
export type Preview = z.infer<typeof previewSchema>;
