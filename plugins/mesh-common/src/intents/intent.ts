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

/** The kinds of objects that an earlier write may have to be kept from. @public */
export const fencedKindSchema = z.enum([
  'Namespace',
  ...restartableKindSchema.options,
  'Rollout',
  'Pod',
]);

/** See {@link fencedKindSchema}. @public */
export type FencedKind = z.infer<typeof fencedKindSchema>;

/**
 * Everything we may ever do to a cluster. Each is one conditional request: a merge patch, an eviction or a deletion.
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
  /** Ask Argo Rollouts to renew all pods of a Rollout that were created before a time. */
  z.object({
    kind: z.literal('restart-rollout'),
    ...precondition,
    namespace: z.string(),
    /** RFC 3339 to the second, by the clock of the API server. */
    restartAt: z.string(),
  }),
  /** Ask for the eviction of exactly this pod; disruption budgets may refuse it for a while. */
  z.object({
    kind: z.literal('evict-pod'),
    ...precondition,
    namespace: z.string(),
  }),
  /** Delete exactly this pod, whatever disruption budgets say: it is broken, and its StatefulSet hangs on it. */
  z.object({
    kind: z.literal('delete-pod'),
    ...precondition,
    namespace: z.string(),
  }),
  /** Change nothing but our own fence annotation, so that an earlier write to the same resourceVersion must fail. */
  z.object({
    kind: z.literal('fence'),
    ...precondition,
    object: fencedKindSchema,
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
