import { z } from 'zod';
import { injectionLabelsSchema } from '../model/labels';
import { recordAnnotationSchema } from '../model/recordAnnotation';

/** The object as it was when the intent was decided: the write is refused by the API server if it changed since. */
const precondition = {
  name: z.string(),
  uid: z.string(),
  resourceVersion: z.string(),
};

/** The kinds whose pods a change of the template renews; all of `apps/v1`. @public */
export const restartableKindSchema = z.enum([
  'Deployment',
  'StatefulSet',
  'DaemonSet',
]);

/** See {@link restartableKindSchema}. @public */
export type RestartableKind = z.infer<typeof restartableKindSchema>;

/**
 * Everything we may ever do to a cluster. Each is one conditional merge patch.
 *
 * @public
 */
const presentIntentSchema = z.discriminatedUnion('kind', [
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
  /** Stamp a workload's pod template, which makes its controller renew the pods. */
  z.object({
    kind: z.literal('restart-workload'),
    ...precondition,
    object: restartableKindSchema,
    namespace: z.string(),
    stamp: z.string(),
  }),
  /** Change nothing but our own fence annotation, so that an earlier write to the same resourceVersion must fail. */
  z.object({
    kind: z.literal('fence'),
    ...precondition,
    object: z.enum(['Namespace', ...restartableKindSchema.options]),
    namespace: z.string().nullable(),
    ticket: z.string(),
  }),
]);

/**
 * Reads an {@link Intent}, also one that an earlier release saved: it restarted Deployments only, under another name.
 *
 * @public
 */
export const intentSchema = z.preprocess(withPresentName, presentIntentSchema);

function withPresentName(saved: unknown): unknown {
  const isFormer =
    typeof saved === 'object' &&
    saved !== null &&
    'kind' in saved &&
    saved.kind === 'restart-deployment';
  return isFormer
    ? { ...saved, kind: 'restart-workload', object: 'Deployment' }
    : saved;
}

/** See {@link intentSchema}. @public */
export type Intent = z.infer<typeof intentSchema>;
