import type {
  InjectionWebhook,
  LabelSelector,
} from '../facts/injectionWebhook';
import type { ReasonStep } from '../model/intendedRevision';
import { REVISION_LABEL, TAG_LABEL } from '../model/labels';
import type { Message } from '../model/message';
import { kubectlGet, type ObjectRef } from '../model/objectRef';
import { say } from '../model/say';
import { labelValue } from './labelValue';
import type { MatchingConfiguration } from './matchingConfigurations';
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
  return { ...message, object, field, kubectl: kubectlGet(object, flags) };
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
  const { madeFrom } = pod;
  return madeFrom
    ? objectStep(message, madeFrom, `${pathOfTemplate(madeFrom)}${field}`)
    : {
        ...message,
        field,
        kubectl: `kubectl get pods -n ${pod.namespace} ${flags}`,
      };
}

function pathOfTemplate({ kind }: ObjectRef): string {
  if (kind === 'Pod') return '';
  return kind === 'CronJob'
    ? 'spec.jobTemplate.spec.template.'
    : 'spec.template.';
}

/** The chain for a configuration that matches: the labels that made it match, its entry or tag, its revision. */
export function matchSteps(
  pod: PodToInject,
  { configuration, entry }: MatchingConfiguration,
): ReasonStep[] {
  const object = configurationRef(configuration);
  const { revision, tag } = configuration;
  return [
    ...presentKeys(entry.namespaceSelector, pod.namespaceLabels).map(key =>
      labelStep(pod, 'namespace', key),
    ),
    ...presentKeys(entry.objectSelector, pod.podLabels).map(key =>
      labelStep(pod, 'pod', key),
    ),
    objectStep(
      say('reason.webhook', 'webhook {entry} of {configuration}', {
        entry: entry.name,
        configuration: configuration.name,
      }),
      object,
      `webhooks[?(@.name=="${entry.name}")]`,
    ),
    ...(tag === null
      ? []
      : [
          objectStep(
            say('reason.tag', 'tag {tag}', { tag }),
            object,
            `metadata.labels["${TAG_LABEL}"]`,
            `-L ${TAG_LABEL}`,
          ),
        ]),
    ...(revision === null
      ? []
      : [
          objectStep(
            say('reason.revision', 'revision {revision}', { revision }),
            object,
            `metadata.labels["${REVISION_LABEL}"]`,
            `-L ${REVISION_LABEL}`,
          ),
        ]),
  ];
}

/** A step for a configuration that matches as well, but is called before another one whose result stands. */
export function losingStep({
  configuration,
  entry,
}: MatchingConfiguration): ReasonStep {
  return objectStep(
    say(
      'reason.loses',
      '{configuration} (revision {revision}) matches as well, is called earlier and loses',
      {
        configuration: configuration.name,
        revision: configuration.revision ?? '',
      },
    ),
    configurationRef(configuration),
    `webhooks[?(@.name=="${entry.name}")]`,
  );
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
