import type { InjectionWebhook } from '../facts/injectionWebhook';
import type { NotInjectedReason, ReasonStep } from '../model/intendedRevision';
import { INJECTION_LABEL, INJECT_LABEL, REVISION_LABEL } from '../model/labels';
import { kubectlGet } from '../model/objectRef';
import { askedLabel } from './askedLabel';
import { labelValue } from './labelValue';
import type { PodToInject } from './podToInject';
import { configurationRef, labelStep, noWebhookStep } from './reasonSteps';
import { deactivatedConfiguration } from './whyNothingMatches';

/** The steps that show why a pod is not injected. */
export function notInjectedSteps(
  reason: NotInjectedReason,
  pod: PodToInject,
  webhooks: readonly InjectionWebhook[],
): ReasonStep[] {
  switch (reason) {
    case 'no-labels':
      return [
        labelStep(pod, 'namespace', INJECTION_LABEL),
        labelStep(pod, 'namespace', REVISION_LABEL),
        noWebhookStep('no webhook injects without a label'),
      ];
    case 'namespace-opted-out':
      return [
        labelStep(pod, 'namespace', INJECTION_LABEL),
        noWebhookStep('only the value "enabled" asks for injection'),
      ];
    case 'unknown-revision':
    case 'default-not-served':
      return unservedSteps(pod);
    case 'webhook-deactivated':
      return deactivatedSteps(pod, webhooks);
    case 'pod-opted-out':
      return [optedOutStep(pod)];
    case 'host-network':
      return [
        {
          text: 'the pod uses the network of its node, which Istio never injects',
          field: 'spec.hostNetwork',
          kubectl: `kubectl get pods -n ${pod.namespace} -o custom-columns=NAME:.metadata.name,HOST:.spec.hostNetwork`,
        },
      ];
    case 'ignored-namespace':
      return [
        {
          text: `Istio never injects into namespace ${pod.namespace}`,
          object: { apiVersion: 'v1', kind: 'Namespace', name: pod.namespace },
          field: 'metadata.name',
          kubectl: `kubectl get namespace ${pod.namespace}`,
        },
      ];
    default:
      return reason satisfies never;
  }
}

function unservedSteps(pod: PodToInject): ReasonStep[] {
  const asked = askedLabel(pod);
  if (!asked) return [];
  return [
    labelStep(pod, asked.on, asked.label),
    noWebhookStep(`no webhook serves ${asked.label}=${asked.value}`),
  ];
}

function deactivatedSteps(
  pod: PodToInject,
  webhooks: readonly InjectionWebhook[],
): ReasonStep[] {
  const asked = askedLabel(pod);
  const deactivated = asked && deactivatedConfiguration(asked.name, webhooks);
  if (!asked || !deactivated) return [];
  const object = configurationRef(deactivated);
  return [
    labelStep(pod, asked.on, asked.label),
    {
      text: `webhook configuration ${deactivated.name} is deactivated`,
      object,
      field: 'webhooks[*].namespaceSelector',
      kubectl: kubectlGet(object),
    },
  ];
}

function optedOutStep(pod: PodToInject): ReasonStep {
  if (labelValue(pod.podLabels, INJECT_LABEL) !== undefined) {
    return labelStep(pod, 'pod', INJECT_LABEL);
  }
  return {
    text: `pod annotation ${INJECT_LABEL}=false`,
    field: `metadata.annotations["${INJECT_LABEL}"]`,
    kubectl: `kubectl get pods -n ${pod.namespace} -o yaml`,
  };
}
