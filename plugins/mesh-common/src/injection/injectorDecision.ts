import type { InjectorSettings } from '../facts/injectorSettings';
import type { LabelSelector } from '../facts/injectionWebhook';
import { INJECT_LABEL } from '../model/labels';
import type { Known } from '../model/known';
import { annotationProblem, type AnnotationProblem } from './annotationProblem';
import { askedTemplates } from './askedTemplates';
import { labelValue } from './labelValue';
import { matchesSelector } from './matchesSelector';
import type { PodToInject } from './podToInject';

/** What of the injector's settings an answer takes as installed, since they could not be read. @public */
export type InjectorAssumption = 'policy' | 'templates';

/** What an injector that was called does with a pod. @public */
export type InjectorDecision =
  | { kind: 'injects'; assumes: readonly InjectorAssumption[] }
  | { kind: 'skips'; because: SkipReason }
  | { kind: 'refuses'; because: RefusalReason };

/** Why an injector leaves a pod as it is. @public */
export type SkipReason =
  | { reason: 'host-network' | 'ignored-namespace' | 'pod-opted-out' }
  | { reason: 'injector-policy'; policy: string }
  /** `index` counts from 0 in `neverInjectSelector`. */
  | { reason: 'never-selector'; index: number };

/** Why an injector answers that the pod may not be created. @public */
export type RefusalReason =
  | ({ reason: 'annotation' } & AnnotationProblem)
  | { reason: 'template'; template: string };

/** Namespaces that the injector itself leaves alone (Istio `inject.IgnoredNamespaces`). */
const ignoredNamespaces: ReadonlySet<string> = new Set([
  'kube-system',
  'kube-public',
  'kube-node-lease',
  'local-path-storage',
]);

const injects = (...assumes: InjectorAssumption[]): InjectorDecision => ({
  kind: 'injects',
  assumes,
});

const skips = (because: SkipReason): InjectorDecision => ({
  kind: 'skips',
  because,
});

/**
 * What the injector does once a webhook has called it, in the order of Istio's `injectRequired`.
 *
 * @remarks
 * Settings that could not be read are taken as the charts install them, and the answer says what of it rests on that.
 *
 * @public
 */
export function injectorDecision(
  pod: PodToInject,
  settings: Known<InjectorSettings>,
): InjectorDecision {
  if (pod.hostNetwork) return skips({ reason: 'host-network' });
  if (ignoredNamespaces.has(pod.namespace)) {
    return skips({ reason: 'ignored-namespace' });
  }
  const required = requiredByPolicy(pod, settings);
  return required.kind === 'injects'
    ? withTemplates(pod, settings, required)
    : required;
}

function requiredByPolicy(
  pod: PodToInject,
  settings: Known<InjectorSettings>,
): InjectorDecision {
  // The label counts where it is present, even when empty; the annotation is the older way to say the same.
  const asked =
    labelValue(pod.podLabels, INJECT_LABEL) ??
    labelValue(pod.podAnnotations, INJECT_LABEL);
  if (asked === 'false') return skips({ reason: 'pod-opted-out' });
  const asksItself = asked === 'true';
  if (settings.state === 'unknown') {
    return asksItself ? injects() : injects('policy');
  }
  const { policy } = settings.value;
  const byPolicy = skips({ reason: 'injector-policy', policy });
  // Any other policy than these two turns injection off, also for pods that ask.
  if (policy !== 'enabled' && policy !== 'disabled') return byPolicy;
  return asksItself
    ? injects()
    : byDefault(pod, settings.value, policy === 'enabled', byPolicy);
}

function byDefault(
  { podLabels }: PodToInject,
  { neverInjectSelector, alwaysInjectSelector }: InjectorSettings,
  enabled: boolean,
  byPolicy: InjectorDecision,
): InjectorDecision {
  const selects = (selector: LabelSelector) =>
    !isEmpty(selector) && matchesSelector(podLabels, selector);
  const index = neverInjectSelector.findIndex(selects);
  if (index >= 0) return skips({ reason: 'never-selector', index });
  return enabled || alwaysInjectSelector.some(selects) ? injects() : byPolicy;
}

/** Kubernetes lets an empty selector match everything; the injector passes over it. */
function isEmpty({
  matchLabels = {},
  matchExpressions = [],
}: LabelSelector): boolean {
  return matchExpressions.length === 0 && Object.keys(matchLabels).length === 0;
}

function withTemplates(
  pod: PodToInject,
  settings: Known<InjectorSettings>,
  required: Extract<InjectorDecision, { kind: 'injects' }>,
): InjectorDecision {
  const problem = annotationProblem(pod.podAnnotations);
  if (problem) {
    return { kind: 'refuses', because: { reason: 'annotation', ...problem } };
  }
  const asked = askedTemplates(pod);
  if (settings.state === 'unknown') {
    return asked ? injects(...required.assumes, 'templates') : required;
  }
  const { templates, defaultTemplates } = settings.value;
  const missing = (asked ?? defaultTemplates).find(
    name => !templates.includes(name),
  );
  return missing === undefined
    ? required
    : {
        kind: 'refuses',
        because: { reason: 'template', template: missing },
      };
}
