import type {
  InjectionWebhook,
  LabelSelector,
} from '../facts/injectionWebhook';
import type { ReasonStep } from '../model/intendedRevision';
import { REVISION_LABEL, TAG_LABEL } from '../model/labels';
import { kubectlGet, type ObjectRef } from '../model/objectRef';
import { labelValue } from './labelValue';
import type { MatchingConfiguration } from './matchingConfigurations';
import type { PodToInject } from './podToInject';

/** Where a label was looked up: the namespace, or the pod (which has no name before it is created). */
export type LabelPlace = 'namespace' | 'pod';

/** A step for one label, or for its absence. */
export function labelStep(
  pod: PodToInject,
  on: LabelPlace,
  label: string,
): ReasonStep {
  const labels = on === 'namespace' ? pod.namespaceLabels : pod.podLabels;
  const value = labelValue(labels, label);
  const prefix = on === 'pod' ? 'pod label' : 'label';
  const text =
    value === undefined
      ? `no ${prefix} ${label}`
      : `${prefix} ${label}=${value}`;
  const field = `metadata.labels["${label}"]`;
  if (on === 'pod') {
    const kubectl = `kubectl get pods -n ${pod.namespace} -L ${label}`;
    return { text, field, kubectl };
  }
  const object: ObjectRef = {
    apiVersion: 'v1',
    kind: 'Namespace',
    name: pod.namespace,
  };
  return { text, object, field, kubectl: kubectlGet(object, `-L ${label}`) };
}

/** The chain for a configuration that matches: the labels that made it match, its entry or tag, its revision. */
export function matchSteps(
  pod: PodToInject,
  { configuration, entry }: MatchingConfiguration,
): ReasonStep[] {
  const object = configurationRef(configuration);
  const steps: ReasonStep[] = [
    ...presentKeys(entry.namespaceSelector, pod.namespaceLabels).map(key =>
      labelStep(pod, 'namespace', key),
    ),
    ...presentKeys(entry.objectSelector, pod.podLabels).map(key =>
      labelStep(pod, 'pod', key),
    ),
  ];
  steps.push({
    text: `webhook ${entry.name} of ${configuration.name}`,
    object,
    field: `webhooks[?(@.name=="${entry.name}")]`,
    kubectl: kubectlGet(object),
  });
  if (configuration.tag !== null) {
    steps.push({
      text: `tag ${configuration.tag}`,
      object,
      field: `metadata.labels["${TAG_LABEL}"]`,
      kubectl: kubectlGet(object, `-L ${TAG_LABEL}`),
    });
  }
  if (configuration.revision !== null) {
    steps.push({
      text: `revision ${configuration.revision}`,
      object,
      field: `metadata.labels["${REVISION_LABEL}"]`,
      kubectl: kubectlGet(object, `-L ${REVISION_LABEL}`),
    });
  }
  return steps;
}

/** A step for a configuration that matches as well, but is called before another one whose result stands. */
export function losingStep({
  configuration,
}: MatchingConfiguration): ReasonStep {
  const object = configurationRef(configuration);
  return {
    text: `${configuration.name} (revision ${configuration.revision}) matches as well, is called earlier and loses`,
    object,
    kubectl: kubectlGet(object),
  };
}

/** A step that no live webhook matches; the line lists every configuration with what it serves. */
export function noWebhookStep(text: string): ReasonStep {
  return {
    text,
    kubectl: `kubectl get mutatingwebhookconfigurations -L ${REVISION_LABEL},${TAG_LABEL}`,
  };
}

/** Names a webhook configuration. */
export function configurationRef({ name }: InjectionWebhook): ObjectRef {
  return {
    apiVersion: 'admissionregistration.k8s.io/v1',
    kind: 'MutatingWebhookConfiguration',
    name,
  };
}

/** The keys that a selector asks to be there and that are; what it asks to be absent explains nothing. */
function presentKeys(
  selector: LabelSelector,
  labels: Readonly<Record<string, string>>,
): string[] {
  const asked = [
    ...Object.keys(selector.matchLabels ?? {}),
    ...(selector.matchExpressions ?? [])
      .filter(({ operator }) => operator === 'In' || operator === 'Exists')
      .map(({ key }) => key),
  ];
  return [...new Set(asked)].filter(
    key => labelValue(labels, key) !== undefined,
  );
}
