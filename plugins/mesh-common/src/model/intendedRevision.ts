import { z } from 'zod';
import { messageSchema } from './message';
import { objectRefSchema } from './objectRef';

/**
 * One step of a chain of reasons: a message that can be translated ("label istio.io/rev=stable"), with what shows it.
 * Each can be checked by the `kubectl` line.
 *
 * @public
 */
export const reasonStepSchema = messageSchema.extend({
  /** The object that shows it. */
  object: objectRefSchema.optional(),
  /** The field of the object, as a path: `metadata.labels["istio.io/rev"]`. */
  field: z.string().optional(),
  /** The line a person can run to see the same. */
  kubectl: z.string().optional(),
});

/** See {@link reasonStepSchema}. @public */
export type ReasonStep = z.infer<typeof reasonStepSchema>;

/** Why nothing would inject. @public */
export const notInjectedReasonSchema = z.enum([
  'no-labels', // neither namespace nor pod asks for injection
  'unknown-revision', // istio.io/rev names something that no webhook serves
  'default-not-served', // istio-injection=enabled, but no webhook serves it
  'not-selected', // the labels lead to a webhook, and something else in its selectors or conditions fails
  'namespace-opted-out', // istio-injection has another value than "enabled"
  'pod-opted-out', // label or annotation sidecar.istio.io/inject=false
  'host-network',
  'ignored-namespace', // kube-system and the like: the injector itself refuses
  'webhook-deactivated', // the only configuration that could match is deactivated
  'injector-policy', // the injector leaves out what does not ask, or everything
  'never-selector', // a neverInjectSelector of the injector selects the pod
  'unanswered', // the Service that is called does not exist, and nothing says which revision it was
  'refused', // the injector, or a match condition, refuses the pod: it is not created at all
  'ambient', // ambient mode captures the pod instead
  'gateway', // istiod itself makes the pod for a Gateway, with its proxy
]);

/** See {@link notInjectedReasonSchema}. @public */
export type NotInjectedReason = z.infer<typeof notInjectedReasonSchema>;

/**
 * What the labels ask for and the live webhooks, with the injectors that they call, would do to a pod created now.
 *
 * @remarks
 * A revision whose injector cannot answer at the moment is still what the labels ask for; a step of the reasons says so.
 * Where several webhook configurations match, the API server calls them in order of their names and the last
 * result stands (recorded from real Istio); `alsoMatched` names the ones that lose, to be reported as a conflict.
 *
 * @public
 */
export const intendedRevisionSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('revision'),
    revision: z.string(),
    /** The tag through which the revision was found. */
    tag: z.string().optional(),
    /** The webhook configuration (and its UID) and the entry in it that would inject. */
    configuration: z.string(),
    configurationUid: z.string(),
    entry: z.string(),
    /** The templates that the pod chooses by annotation; absent where the injector's own choice stands. */
    templates: z.array(z.string()).optional(),
    /**
     * What the answer takes as the charts install it, since the injector's ConfigMap could not be read; absent where it
     * rests on nothing of the kind.
     */
    assumes: z.array(z.enum(['policy', 'templates'])).optional(),
    /**
     * What happens to a pod at this moment, since a Service that is called does not exist: it is refused, or it starts
     * without a sidecar. Absent where all that are called can answer.
     */
    unanswered: z.enum(['refuses', 'leaves-out']).optional(),
    alsoMatched: z.array(
      z.object({ configuration: z.string(), revision: z.string() }),
    ),
    reasons: z.array(reasonStepSchema),
  }),
  z.object({
    kind: z.literal('none'),
    reason: notInjectedReasonSchema,
    reasons: z.array(reasonStepSchema),
  }),
  z.object({
    kind: z.literal('unknown'),
    why: z.string(),
    reasons: z.array(reasonStepSchema),
  }),
]);

/** See {@link intendedRevisionSchema}. @public */
export type IntendedRevision = z.infer<typeof intendedRevisionSchema>;
