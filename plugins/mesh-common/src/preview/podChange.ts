import { z } from 'zod';
import { messageSchema } from '../model/message';

/**
 * What a change of an injected pod is about. Those of the first line come with any change of the version or revision.
 *
 * @public
 */
export const podChangeKindSchema = z.enum([
  ...(['revision', 'version', 'address'] as const),
  'image',
  'native-sidecar',
  'container',
  'arguments',
  'environment',
  'ports',
  'resources',
  'security',
  'probes',
  'volumes',
  'annotations',
  'labels',
  'other',
]);

/** See {@link podChangeKindSchema}. @public */
export type PodChangeKind = z.infer<typeof podChangeKindSchema>;

/** One way in which two injected pods differ. @public */
export const podChangeSchema = z.object({
  kind: podChangeKindSchema,
  /** The container that it is in; null for what belongs to the pod. */
  container: z.string().nullable(),
  /** What is changed, for example `resources.limits.cpu` or `volume istio-token`. */
  field: z.string(),
  /** Null where it is absent. */
  from: z.string().nullable(),
  to: z.string().nullable(),
  message: messageSchema,
});

/** See {@link podChangeSchema}. @public */
export type PodChange = z.infer<typeof podChangeSchema>;
