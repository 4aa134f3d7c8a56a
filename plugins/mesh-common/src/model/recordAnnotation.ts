import { z } from 'zod';
import { injectionLabelsSchema } from './labels';

/** The annotation on a namespace that records who moves it and what was there before. @public */
export const RECORD_ANNOTATION = 'mesh-plugins.io/migration';

/** The annotation on a pod template whose change renews the pods; value: `<migration>.<direction>.<attempt>`. @public */
export const RESTART_ANNOTATION = 'mesh-plugins.io/restarted-for';

/** The annotation on an object's metadata that makes an unsettled conditional write impossible. @public */
export const FENCE_ANNOTATION = 'mesh-plugins.io/fenced-by';

/** The field manager of all our writes; never `kubectl…`, which some GitOps tools strip. @public */
export const FIELD_MANAGER = 'mesh';

/**
 * The content of {@link RECORD_ANNOTATION}, JSON.
 *
 * @remarks
 * Written before anything else is written to the cluster, so that the prior labels survive the loss of the
 * database; `sequence` rises by one for each migration of the namespace, so that a database restored from an older
 * backup is recognised. The last write of a migration sets `state` to `closed`.
 *
 * @public
 */
export const recordAnnotationSchema = z.object({
  format: z.literal(1),
  portal: z.string(),
  migration: z.string(),
  sequence: z.number().int(),
  state: z.enum(['open', 'closed']),
  prior: injectionLabelsSchema,
  priorRevision: z.string(),
});

/** See {@link recordAnnotationSchema}. @public */
export type RecordAnnotation = z.infer<typeof recordAnnotationSchema>;
