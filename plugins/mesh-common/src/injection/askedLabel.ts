import { INJECTION_LABEL, INJECT_LABEL, REVISION_LABEL } from '../model/labels';
import { labelValue } from './labelValue';
import type { PodToInject } from './podToInject';

/** The label that asks for injection, and the name of the revision or tag that it asks for. */
export interface AskedLabel {
  on: 'namespace' | 'pod';
  label: string;
  value: string;
  name: string;
}

/** The name by which Istio serves `istio-injection=enabled` and a pod's `sidecar.istio.io/inject=true`. */
const DEFAULT_NAME = 'default';

/** Which label asks, by Istio's precedence: the namespace before the pod, `istio-injection` before `istio.io/rev`. */
export function askedLabel(pod: PodToInject): AskedLabel | null {
  const injection = labelValue(pod.namespaceLabels, INJECTION_LABEL);
  if (injection !== undefined) {
    return injection === 'enabled'
      ? asks('namespace', INJECTION_LABEL, injection, DEFAULT_NAME)
      : null;
  }
  const namespaceRevision = labelValue(pod.namespaceLabels, REVISION_LABEL);
  if (namespaceRevision !== undefined) {
    return asks('namespace', REVISION_LABEL, namespaceRevision);
  }
  const podRevision = labelValue(pod.podLabels, REVISION_LABEL);
  if (podRevision !== undefined)
    return asks('pod', REVISION_LABEL, podRevision);
  return labelValue(pod.podLabels, INJECT_LABEL) === 'true'
    ? asks('pod', INJECT_LABEL, 'true', DEFAULT_NAME)
    : null;
}

function asks(
  on: AskedLabel['on'],
  label: string,
  value: string,
  name = value,
): AskedLabel {
  return { on, label, value, name };
}
