import type { InjectionWebhook } from '../facts/injectionWebhook';
import type { ReasonStep } from '../model/intendedRevision';
import { REVISION_LABEL, TAG_LABEL } from '../model/labels';
import type { Message } from '../model/message';
import { kubectlGet, type ObjectRef } from '../model/objectRef';
import { say } from '../model/say';
import { labelValue } from './labelValue';
import type { PodToInject } from './podToInject';

/** Where a label was looked up: the namespace, or the pod (which has no name before it is created). */
export type LabelPlace = 'namespace' | 'pod';

/** A step of one field of one object. */
export function objectStep(
  message: Message,
  object: ObjectRef,
  field: string,
  flags?: string,
): ReasonStep {
  const { code, params, text } = message;
  const kubectl = kubectlGet(object, flags);
  return { code, params, text, object, field, kubectl };
}

/** A step for one label, or for its absence. */
export function labelStep(
  pod: PodToInject,
  on: LabelPlace,
  label: string,
): ReasonStep {
  return on === 'namespace'
    ? namespaceLabelStep(pod, label)
    : podLabelStep(pod, label);
}

function namespaceLabelStep(pod: PodToInject, label: string): ReasonStep {
  const value = labelValue(pod.namespaceLabels, label);
  const message =
    value === undefined
      ? say('reason.no-namespace-label', 'no label {label}', { label })
      : say('reason.namespace-label', 'label {label}={value}', {
          ...{ label, value },
        });
  return objectStep(
    message,
    namespaceRef(pod),
    `metadata.labels["${label}"]`,
    `-L ${label}`,
  );
}

function podLabelStep(pod: PodToInject, label: string): ReasonStep {
  const value = labelValue(pod.podLabels, label);
  const message =
    value === undefined
      ? say('reason.no-pod-label', 'no pod label {label}', { label })
      : say('reason.pod-label', 'pod label {label}={value}', {
          ...{ label, value },
        });
  return podStep(pod, message, `metadata.labels["${label}"]`, `-L ${label}`);
}

/** A step of one field of the pod: of the object that it is made from where that is known. */
export function podStep(
  pod: PodToInject,
  message: Message,
  field: string,
  flags = '-o yaml',
): ReasonStep {
  const { madeFrom, namespace } = pod;
  if (madeFrom) {
    return objectStep(message, madeFrom, `${pathOfTemplate(madeFrom)}${field}`);
  }
  const { code, params, text } = message;
  const kubectl = `kubectl get pods -n ${namespace} ${flags}`;
  return { code, params, text, field, kubectl };
}

/** Where in an object the pod stands that is made from it; empty for a pod itself. */
export function pathOfTemplate({ kind }: ObjectRef): string {
  if (kind === 'Pod') return '';
  return kind === 'CronJob'
    ? 'spec.jobTemplate.spec.template.'
    : 'spec.template.';
}

/** A step that no live webhook matches; the line lists every configuration with what it serves. */
export function noWebhookStep(message: Message): ReasonStep {
  return {
    ...message,
    field: 'webhooks[*].namespaceSelector',
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

/** Names the namespace of the pod. */
export function namespaceRef({ namespace }: PodToInject): ObjectRef {
  return { apiVersion: 'v1', kind: 'Namespace', name: namespace };
}

/** Names a Service. */
export function serviceRef({
  namespace,
  name,
}: {
  namespace: string;
  name: string;
}): ObjectRef {
  return { apiVersion: 'v1', kind: 'Service', namespace, name };
}
