import type {
  InjectionWebhook,
  LabelSelector,
} from '../facts/injectionWebhook';
import { TEMPLATES_ANNOTATION } from '../injection/askedTemplates';
import { entryIsDeactivated } from '../injection/entryIsDeactivated';
import { labelValue } from '../injection/labelValue';
import { GATEWAY_NAME_LABEL } from '../injection/meshWithoutSidecar';
import type { ExplainedPlace } from '../contract/explain';
import {
  DATAPLANE_MODE_LABEL,
  INJECTION_LABEL,
  INJECT_LABEL,
  REVISION_LABEL,
} from '../model/labels';
import type { ExplainedSubject } from './explainedSubject';

/** A place and a key that decide about a sidecar. */
export interface CountingLabel {
  place: ExplainedPlace;
  key: string;
}

/** The annotation by which Istio's CNI says that the ztunnel of the node carries the pod's traffic. */
export const REDIRECTION_ANNOTATION = 'ambient.istio.io/redirection';

/** Shown whether they are there or not, in the order in which Istio looks at them. */
const always: readonly CountingLabel[] = [
  { place: 'namespace-label', key: INJECTION_LABEL },
  { place: 'namespace-label', key: REVISION_LABEL },
  { place: 'pod-label', key: INJECT_LABEL },
  { place: 'pod-label', key: REVISION_LABEL },
  { place: 'pod-annotation', key: INJECT_LABEL },
];

/** Shown where they are there: most pods have none of them. */
const sometimes: readonly CountingLabel[] = [
  { place: 'namespace-label', key: DATAPLANE_MODE_LABEL },
  { place: 'pod-label', key: DATAPLANE_MODE_LABEL },
  { place: 'pod-label', key: GATEWAY_NAME_LABEL },
  { place: 'pod-annotation', key: TEMPLATES_ANNOTATION },
  { place: 'pod-annotation', key: REDIRECTION_ANNOTATION },
];

/** Everything that counts for this pod, with what people's own selectors look at besides. */
export function labelsThatCount({
  live,
  assumed,
  injection,
}: ExplainedSubject): CountingLabel[] {
  const isThere = ({ place, key }: CountingLabel) =>
    [live, assumed].some(
      pod => labelValue(labelsOf(pod, place), key) !== undefined,
    );
  const counting = [...always, ...sometimes.filter(isThere)];
  const own = selectedBy(injection.webhooks).filter(
    each => !counting.some(other => isSame(other, each)),
  );
  return [...counting, ...own];
}

/** The labels or annotations that stand in a place. */
export function labelsOf(
  pod: ExplainedSubject['live'],
  place: ExplainedPlace,
): Readonly<Record<string, string>> {
  switch (place) {
    case 'namespace-label':
      return pod.namespaceLabels;
    case 'pod-label':
      return pod.podLabels;
    case 'pod-annotation':
      return pod.podAnnotations;
    case 'pod-spec':
      return { hostNetwork: String(pod.hostNetwork) };
    default:
      return place satisfies never;
  }
}

/** Keys of the selectors that Istio's charts do not write; the name of the namespace is no label that anybody sets. */
function selectedBy(webhooks: readonly InjectionWebhook[]): CountingLabel[] {
  const entries = webhooks
    .flatMap(webhook => webhook.entries)
    .filter(entry => !entryIsDeactivated(entry));
  const found = entries.flatMap(entry => [
    ...keysOf(entry.namespaceSelector).map((key): CountingLabel => ({
      place: 'namespace-label',
      key,
    })),
    ...keysOf(entry.objectSelector).map((key): CountingLabel => ({
      place: 'pod-label',
      key,
    })),
  ]);
  return found.filter(
    (each, index) =>
      each.key !== 'kubernetes.io/metadata.name' &&
      found.findIndex(other => isSame(other, each)) === index,
  );
}

function keysOf({
  matchLabels = {},
  matchExpressions = [],
}: LabelSelector): string[] {
  return [
    ...Object.keys(matchLabels),
    ...matchExpressions.map(each => each.key),
  ];
}

function isSame(a: CountingLabel, b: CountingLabel): boolean {
  return a.place === b.place && a.key === b.key;
}
