import { z } from 'zod';
import { injectionLabelsSchema } from '../model/labels';
import { recordAnnotationSchema } from '../model/recordAnnotation';

/** The object as it was when the intent was decided: the write is refused by the API server if it changed since. */
const precondition = {
  name: z.string(),
  uid: z.string(),
  resourceVersion: z.string(),
};

/**
 * Everything we may ever do to a cluster. Each is one conditional merge patch.
 *
 * @public
 */
export const intentSchema = z.discriminatedUnion('kind', [
  /** Write our annotation on the namespace: before the first change (`open`) and after the last (`closed`). */
  z.object({
    kind: z.literal('write-record'),
    ...precondition,
    record: recordAnnotationSchema,
  }),
  /** Set both injection labels of the namespace in one patch. */
  z.object({
    kind: z.literal('relabel-namespace'),
    ...precondition,
    labels: injectionLabelsSchema,
  }),
  /** Stamp a Deployment's pod template, which makes its controller renew the pods. */
  z.object({
    kind: z.literal('restart-deployment'),
    ...precondition,
    namespace: z.string(),
    stamp: z.string(),
  }),
  /** Change nothing but our own fence annotation, so that an earlier write to the same resourceVersion must fail. */
  z.object({
    kind: z.literal('fence'),
    ...precondition,
    object: z.enum(['Namespace', 'Deployment']),
    namespace: z.string().nullable(),
    ticket: z.string(),
  }),
]);

/** See {@link intentSchema}. @public */
export type Intent = z.infer<typeof intentSchema>;
