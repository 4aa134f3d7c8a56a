import { matchesLabels } from '../admission/matchesLabels';
import { LabelSelector, LabelSelectorRequirement } from '../store/kinds';
import { InjectorConfiguration } from './InjectorConfiguration';

const ignoredNamespaces = [
  'kube-system',
  'kube-public',
  'kube-node-lease',
  'local-path-storage',
];
const injectKey = 'sidecar.istio.io/inject';

/** What the policy looks at in a pod. */
export interface PolicySubject {
  namespace: string;
  labels: Record<string, string>;
  annotations: Record<string, string>;
  hostNetwork: boolean;
}

function isEmpty(selector: LabelSelector): boolean {
  return (
    Object.keys(selector.matchLabels ?? {}).length +
      (selector.matchExpressions ?? []).length ===
    0
  );
}

function isValid({ operator, values = [] }: LabelSelectorRequirement): boolean {
  switch (operator) {
    case 'In':
    case 'NotIn':
      return values.length > 0;
    case 'Exists':
    case 'DoesNotExist':
      return values.length === 0;
    default:
      return false;
  }
}

// An empty selector, which elsewhere matches everything, is ignored here, and so is one that Kubernetes would refuse:
// no API server has looked at these.
function anyMatches(
  selectors: LabelSelector[],
  labels: Record<string, string>,
): boolean {
  return selectors.some(
    selector =>
      !isEmpty(selector) &&
      (selector.matchExpressions ?? []).every(isValid) &&
      matchesLabels(selector, labels),
  );
}

/**
 * Whether the injector acts on a pod after its webhook has matched. The pod's label decides before its (deprecated)
 * annotation; what is neither `true` nor `false` leaves it to the selectors and the policy.
 */
export function injects(
  configuration: InjectorConfiguration,
  pod: PolicySubject,
): boolean {
  if (pod.hostNetwork || ignoredNamespaces.includes(pod.namespace))
    return false;
  if (configuration.policy !== 'enabled' && configuration.policy !== 'disabled')
    return false;
  const asked = pod.labels[injectKey] ?? pod.annotations[injectKey];
  if (asked === 'true') return true;
  if (asked === 'false') return false;
  if (anyMatches(configuration.neverInjectSelector, pod.labels)) return false;
  if (anyMatches(configuration.alwaysInjectSelector, pod.labels)) return true;
  return configuration.policy === 'enabled';
}
