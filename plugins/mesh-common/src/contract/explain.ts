import { z } from 'zod';
import { differenceSchema } from '../model/difference';
import { intendedRevisionSchema } from '../model/intendedRevision';
import { knownSchema } from '../model/known';
import { messageSchema } from '../model/message';
import { objectRefSchema } from '../model/objectRef';
import { runningRevisionSchema } from '../model/runningRevision';
import { freshnessSchema } from './cluster';
import { podConnectionSchema } from './connections';

/** Where a person sees the same with their own eyes. */
const check = {
  object: objectRefSchema.optional(),
  /** The field of the object, as a path: `metadata.labels["istio.io/rev"]`. */
  field: z.string().optional(),
  kubectl: z.string().optional(),
};

/** What something means for the sidecar of the pod. @public */
export const explainedSignSchema = z.enum([
  'for', // leads to a sidecar, or is as it should be
  'against', // keeps a sidecar away
  'neutral', // has no part in it
  'attention', // is as it should not be
  'unknown',
]);

/** See {@link explainedSignSchema}. @public */
export type ExplainedSign = z.infer<typeof explainedSignSchema>;

/** One step of an explanation: what is so, what it means, and where to check it. @public */
export const explainedStepSchema = z.object({
  says: messageSchema,
  sign: explainedSignSchema,
  ...check,
});

/** See {@link explainedStepSchema}. @public */
export type ExplainedStep = z.infer<typeof explainedStepSchema>;

/** Where a label or annotation stands; `spec` is a field of the pod. @public */
export const explainedPlaceSchema = z.enum([
  'namespace-label',
  'pod-label',
  'pod-annotation',
  'pod-spec',
]);

/** See {@link explainedPlaceSchema}. @public */
export type ExplainedPlace = z.infer<typeof explainedPlaceSchema>;

/** A label or annotation that counts, or its absence (`value` null). @public */
export const explainedLabelSchema = explainedStepSchema.extend({
  place: explainedPlaceSchema,
  key: z.string(),
  value: z.string().nullable(),
  /** True where the value is the caller's "what if" and not what the cluster has. */
  assumed: z.boolean(),
  /** What the cluster has, where the value is assumed. */
  live: z.string().nullable(),
});

/** See {@link explainedLabelSchema}. @public */
export type ExplainedLabel = z.infer<typeof explainedLabelSchema>;

/** One requirement of a selector against what is there; a `matchLabels` pair is an `In` of one value. @public */
export const explainedRequirementSchema = z.object({
  selector: z.enum(['namespaceSelector', 'objectSelector']),
  key: z.string(),
  operator: z.enum(['In', 'NotIn', 'Exists', 'DoesNotExist']),
  values: z.array(z.string()),
  /** The value of the label; null where it is absent. */
  actual: z.string().nullable(),
  satisfied: z.boolean(),
  says: messageSchema,
});

/** See {@link explainedRequirementSchema}. @public */
export type ExplainedRequirement = z.infer<typeof explainedRequirementSchema>;

/** One entry of a webhook configuration, and why it matches or not. @public */
export const explainedEntrySchema = explainedStepSchema.extend({
  name: z.string(),
  outcome: z.enum([
    'matches',
    'no-match',
    'deactivated',
    'refuses', // a condition fails, and that refuses the pod
    'undetermined',
  ]),
  requirements: z.array(explainedRequirementSchema),
});

/** See {@link explainedEntrySchema}. @public */
export type ExplainedEntry = z.infer<typeof explainedEntrySchema>;

/** A webhook configuration of Istio that was considered. @public */
export const explainedWebhookSchema = explainedStepSchema.extend({
  name: z.string(),
  revision: z.string().nullable(),
  tag: z.string().nullable(),
  outcome: z.enum([
    'stands',
    'loses', // injects as well, and does not have the last word
    'called', // may be called; what comes of it is not known
    'skips', // its injector leaves the pod as it is
    'refuses', // the pod is not created because of it
    'no-match',
    'deactivated',
    'undetermined',
  ]),
  entries: z.array(explainedEntrySchema),
});

/** See {@link explainedWebhookSchema}. @public */
export type ExplainedWebhook = z.infer<typeof explainedWebhookSchema>;

/** What the pod carries, and by which evidence. @public */
export const explainedCarriedSchema = z.object({
  uid: z.string(),
  createdAt: z.string(),
  running: runningRevisionSchema,
  steps: z.array(explainedStepSchema),
  /** How it differs from one that is made now, and what mends that. */
  differences: z.array(differenceSchema),
});

/** See {@link explainedCarriedSchema}. @public */
export type ExplainedCarried = z.infer<typeof explainedCarriedSchema>;

/** What the proxy is connected to, asked of istiod for this answer. @public */
export const explainedConnectionSchema = z.object({
  connection: podConnectionSchema,
  askedAt: z.string(),
  steps: z.array(explainedStepSchema),
});

/** See {@link explainedConnectionSchema}. @public */
export type ExplainedConnection = z.infer<typeof explainedConnectionSchema>;

/** The answer in one word, for a sign beside the sentence. @public */
export const explainedAnswerSchema = z.enum([
  'as-asked', // runs what it would get
  'differs',
  'no-sidecar', // carries none and would get none
  'would-get', // what if: a sidecar
  'would-get-none', // what if: none
  'ambient',
  'gateway', // made by istiod itself
  'pending', // waits for a node
  'ended', // or is on its way out
  'unknown',
]);

/** See {@link explainedAnswerSchema}. @public */
export type ExplainedAnswer = z.infer<typeof explainedAnswerSchema>;

/** Why one pod has the sidecar that it has, or what one with other labels would get. @public */
export const explanationSchema = z.object({
  cluster: z.string(),
  namespace: z.string(),
  /** Null where the question is about a pod that does not exist. */
  pod: z.string().nullable(),
  freshness: freshnessSchema,
  answer: explainedAnswerSchema,
  /** The answer in one sentence: "Pod api-1 runs 1-29-6; one made now would get 1-30-3." */
  headline: messageSchema,
  /** The reason in one sentence: "Label istio.io/rev=stable of the namespace leads through tag stable to 1-30-3." */
  because: messageSchema,
  /** What a reader has to know besides: several configurations match, something was assumed, a template has changed. */
  notes: z.array(explainedStepSchema),
  wouldGet: intendedRevisionSchema,
  /** Istio version of the revision that a pod made now would get, where known. */
  wouldGetVersion: z.string().nullable(),
  /** The lines that would make true what was only assumed; none where nothing was. */
  toMakeItSo: z.array(z.string()),
  labels: knownSchema(z.array(explainedLabelSchema)),
  /** In the order in which the API server calls them; `others` counts the configurations that are not Istio's. */
  webhooks: knownSchema(
    z.object({
      items: z.array(explainedWebhookSchema),
      others: z.number().int(),
    }),
  ),
  injector: knownSchema(z.array(explainedStepSchema)),
  /** Null where the question is about a pod that does not exist. */
  carried: knownSchema(explainedCarriedSchema).nullable(),
  /** Null where there is no proxy that could be connected. */
  connection: explainedConnectionSchema.nullable(),
});

/** See {@link explanationSchema}. @public */
export type Explanation = z.infer<typeof explanationSchema>;
