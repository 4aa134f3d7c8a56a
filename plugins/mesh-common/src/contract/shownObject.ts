import { z } from 'zod';
import { objectRefSchema } from '../model/objectRef';

/**
 * An object behind a statement: what decides injection in it, and nothing that could be confidential.
 *
 * @remarks
 * Metadata, and of workloads the strategy and the template's metadata; environment, commands and volumes are left out.
 *
 * @public
 */
export const shownObjectSchema = z.object({
  ref: objectRefSchema,
  /** YAML of the fields that are shown. */
  yaml: z.string(),
  /** The line that shows the whole object to whoever has the right. */
  kubectl: z.string(),
  observedAt: z.string(),
});

/** See {@link shownObjectSchema}. @public */
export type ShownObject = z.infer<typeof shownObjectSchema>;
