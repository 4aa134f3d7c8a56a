import type { NotInjectedReason } from '../model/intendedRevision';
import { podIsOptedOut } from './podIsOptedOut';
import type { PodToInject } from './podToInject';

/** Namespaces that the injector itself leaves alone (Istio `inject.IgnoredNamespaces`). */
const ignoredNamespaces: readonly string[] = [
  'kube-system',
  'kube-public',
  'kube-node-lease',
  'local-path-storage',
];

/** Why the injector would leave the pod as it is, although a webhook called it; null where it injects. */
export function injectorRefusal(pod: PodToInject): NotInjectedReason | null {
  if (pod.hostNetwork) return 'host-network';
  if (ignoredNamespaces.includes(pod.namespace)) return 'ignored-namespace';
  if (podIsOptedOut(pod.podLabels, pod.podAnnotations)) return 'pod-opted-out';
  return null;
}
