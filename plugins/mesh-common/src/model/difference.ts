import { z } from 'zod';
import { messageSchema } from './message';

/**
 * In what a pod can differ from one that is made now.
 *
 * @remarks
 * `shape` (native or classic sidecar) and `configuration` are known only where the injector was asked for the pod; a
 * list without them says nothing about them.
 *
 * @public
 */
export const differenceKindSchema = z.enum([
  'revision',
  'version', // of the same revision, upgraded in place
  'image', // another registry, name or digest
  'shape',
  'configuration',
  'not-injected', // would be injected now, carries no sidecar
  'still-injected', // carries a sidecar, would not be injected now
]);

/** See {@link differenceKindSchema}. @public */
export type DifferenceKind = z.infer<typeof differenceKindSchema>;

/** Why a restart does not mend a difference. @public */
export const heldBySchema = z.enum([
  'pinned-image', // the template names the image itself
  'pinned-address', // the template names the control plane itself
  'no-owner', // a bare pod: nothing makes it anew
  'renews-itself', // Jobs and CronJobs: the next run is injected anew
  'not-restartable', // its kind or its update strategy replaces no pods
]);

/** See {@link heldBySchema}. @public */
export type HeldBy = z.infer<typeof heldBySchema>;

/** One way in which a pod differs from what would be injected now. @public */
export const differenceSchema = z.object({
  kind: differenceKindSchema,
  /** What the pod has; null where it has none. */
  from: z.string().nullable(),
  /** What a pod made now would have. */
  to: z.string().nullable(),
  /** Both in one sentence. */
  message: messageSchema,
  mendedByRestart: z.boolean(),
  /** Why a restart does not mend it; null where it does. */
  held: z.object({ by: heldBySchema, why: messageSchema }).nullable(),
});

/** See {@link differenceSchema}. @public */
export type Difference = z.infer<typeof differenceSchema>;

/** True for what labels decide, and a migration moves; false for what the same revision gives differently now. @public */
export function isOfRevision({ kind }: Pick<Difference, 'kind'>): boolean {
  switch (kind) {
    case 'revision':
    case 'not-injected':
    case 'still-injected':
      return true;
    case 'version':
    case 'image':
    case 'shape':
    case 'configuration':
      return false;
    default:
      return kind satisfies never;
  }
}

/** True where the pod's own template asks for the difference: a pod made now would have it as well. @public */
export function isAskedFor({ held }: Difference): boolean {
  return held?.by === 'pinned-image';
}

/** True where a pod differs from what it would get now, and nobody asked for that. @public */
export function isDrifted(pod: {
  differences: readonly Difference[];
}): boolean {
  return pod.differences.some(each => !isAskedFor(each));
}
