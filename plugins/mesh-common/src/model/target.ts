import { z } from 'zod';
import {
  INJECTION_LABEL,
  REVISION_LABEL,
  type InjectionLabels,
} from './labels';

/** DNS label syntax: what Kubernetes accepts as a label value and Istio as a revision or tag name. */
const nameARevision = 'must be 1 to 63 lower case letters, digits and "-"';
const revisionName = z
  .string(nameARevision)
  .max(63, nameARevision)
  .regex(/^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/, nameARevision);

/** Where a migration moves a namespace: to a revision, to a tag, or to whatever `default` is. @public */
export const targetSchema = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: z.literal('revision'), name: revisionName }),
    z.strictObject({ kind: z.literal('tag'), name: revisionName }),
    z.strictObject({ kind: z.literal('default') }),
  ],
  'say where to move it: { kind: "revision" or "tag", name } or { kind: "default" }',
);

/** See {@link targetSchema}. @public */
export type Target = z.infer<typeof targetSchema>;

/** The injection labels that a namespace carries after a move to the target: one style, never both. @public */
export function labelsForTarget(target: Target): InjectionLabels {
  return target.kind === 'default'
    ? { [REVISION_LABEL]: null, [INJECTION_LABEL]: 'enabled' }
    : { [REVISION_LABEL]: target.name, [INJECTION_LABEL]: null };
}

/** The target in words: "revision 1-30-3", "tag stable", "the default revision". @public */
export function describeTarget(target: Target): string {
  return target.kind === 'default'
    ? 'the default revision'
    : `${target.kind} ${target.name}`;
}
