import type { NotInjectedReason, ReasonStep } from '../model/intendedRevision';
import {
  DATAPLANE_MODE_LABEL,
  INJECTION_LABEL,
  INJECT_LABEL,
  REVISION_LABEL,
} from '../model/labels';
import { say } from '../model/say';
import { askedLabel } from './askedLabel';
import { nearestTo } from './compileInjection';
import type { Injection } from './injection';
import { labelValue } from './labelValue';
import { GATEWAY_NAME_LABEL, gatewayOf } from './meshWithoutSidecar';
import { nearestStep } from './nearestStep';
import type { PodToInject } from './podToInject';
import {
  configurationRef,
  labelStep,
  namespaceRef,
  noWebhookStep,
  objectStep,
  podStep,
} from './reasonSteps';
import { deactivatedConfiguration } from './whyNothingMatches';

/** The steps that show why a pod is not injected. */
export function notInjectedSteps(
  reason: NotInjectedReason,
  pod: PodToInject,
  injection: Injection,
): ReasonStep[] {
  switch (reason) {
    case 'no-labels':
      return [
        labelStep(pod, 'namespace', INJECTION_LABEL),
        labelStep(pod, 'namespace', REVISION_LABEL),
        noWebhookStep(
          say(
            'reason.none-without-label',
            'no webhook injects without a label',
          ),
        ),
      ];
    case 'namespace-opted-out':
      return [
        labelStep(pod, 'namespace', INJECTION_LABEL),
        ...nearestSteps(pod, injection),
      ];
    case 'unknown-revision':
    case 'default-not-served':
      return [...unservedSteps(pod), ...nearestSteps(pod, injection)];
    case 'not-selected':
      return reachedSteps(pod, injection);
    case 'webhook-deactivated':
      return [
        ...deactivatedSteps(pod, injection),
        ...nearestSteps(pod, injection),
      ];
    case 'pod-opted-out':
      return [optedOutStep(pod)];
    case 'host-network':
      return [hostNetworkStep(pod)];
    case 'ignored-namespace':
      return [ignoredNamespaceStep(pod)];
    case 'ambient':
      return ambientSteps(pod);
    case 'gateway':
      return [gatewayStep(pod)];
    case 'injector-policy':
    case 'never-selector':
    case 'unanswered':
    case 'refused':
      // What the injector itself decides stands in the steps of its call.
      return [];
    default:
      return reason satisfies never;
  }
}

function unservedSteps(pod: PodToInject): ReasonStep[] {
  const asked = askedLabel(pod);
  if (!asked) return [];
  const { label, value } = asked;
  return [
    labelStep(pod, asked.on, label),
    noWebhookStep(
      say('reason.nobody-serves', 'no webhook serves {label}={value}', {
        ...{ label, value },
      }),
    ),
  ];
}

/** The labels that lead to the nearest entry, and what fails there. */
function reachedSteps(pod: PodToInject, injection: Injection): ReasonStep[] {
  const reached = nearestTo(pod, injection)?.reached ?? [];
  return [
    ...reached.map(({ selector, key }) =>
      labelStep(
        pod,
        selector === 'namespaceSelector' ? 'namespace' : 'pod',
        key,
      ),
    ),
    ...nearestSteps(pod, injection),
  ];
}

function nearestSteps(pod: PodToInject, injection: Injection): ReasonStep[] {
  const nearest = nearestTo(pod, injection);
  return nearest ? [nearestStep(nearest)] : [];
}

function deactivatedSteps(
  pod: PodToInject,
  injection: Injection,
): ReasonStep[] {
  const asked = askedLabel(pod);
  const deactivated =
    asked && deactivatedConfiguration(asked.name, injection.webhooks);
  if (!asked || !deactivated) return [];
  return [
    labelStep(pod, asked.on, asked.label),
    objectStep(
      say(
        'reason.deactivated',
        'webhook configuration {configuration} is deactivated',
        { configuration: deactivated.name },
      ),
      configurationRef(deactivated),
      'webhooks[*].namespaceSelector',
    ),
  ];
}

function optedOutStep(pod: PodToInject): ReasonStep {
  if (labelValue(pod.podLabels, INJECT_LABEL) !== undefined) {
    return labelStep(pod, 'pod', INJECT_LABEL);
  }
  return podStep(
    pod,
    say('reason.pod-annotation', 'pod annotation {annotation}={value}', {
      annotation: INJECT_LABEL,
      value: 'false',
    }),
    `metadata.annotations["${INJECT_LABEL}"]`,
  );
}

function hostNetworkStep(pod: PodToInject): ReasonStep {
  return podStep(
    pod,
    say(
      'reason.host-network',
      'the pod uses the network of its node, which Istio never injects',
    ),
    'spec.hostNetwork',
    '-o custom-columns=NAME:.metadata.name,HOST:.spec.hostNetwork',
  );
}

function ignoredNamespaceStep(pod: PodToInject): ReasonStep {
  return objectStep(
    say(
      'reason.ignored-namespace',
      'Istio never injects into namespace {namespace}',
      { namespace: pod.namespace },
    ),
    namespaceRef(pod),
    'metadata.name',
    '',
  );
}

function ambientSteps(pod: PodToInject): ReasonStep[] {
  const onPod = labelValue(pod.podLabels, DATAPLANE_MODE_LABEL) !== undefined;
  const step = labelStep(
    pod,
    onPod ? 'pod' : 'namespace',
    DATAPLANE_MODE_LABEL,
  );
  return [
    step,
    {
      ...step,
      ...say(
        'reason.ambient',
        'ambient mode captures the traffic of the pod, without a sidecar',
      ),
    },
  ];
}

function gatewayStep(pod: PodToInject): ReasonStep {
  const gateway = gatewayOf(pod) ?? '';
  return objectStep(
    say(
      'reason.gateway',
      'label {label}={gateway}: the istiod that owns the Gateway makes this pod, with its proxy',
      { label: GATEWAY_NAME_LABEL, gateway },
    ),
    {
      apiVersion: 'gateway.networking.k8s.io/v1',
      kind: 'Gateway',
      namespace: pod.namespace,
      name: gateway,
    },
    `metadata.labels["${REVISION_LABEL}"]`,
    `-L ${REVISION_LABEL}`,
  );
}
