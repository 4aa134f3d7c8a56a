import type { Placed } from '../compare/compareState';
import type { Chance } from '../random/Chance';
import { triedNamespaces } from './triedNamespaces';
import { labelledPods, podAt, podCount } from './triedPods';

/**
 * Without a factor of the number of pods: steps of this length come by every pod before they come by one again, and
 * neighbours differ in everything.
 */
const stride = 1237;

/** With any other value of `istio-injection` hardly a pod is injected, whatever else is said. */
const openNamespaces = triedNamespaces.filter(({ labels }) =>
  ['enabled', undefined].includes(labels['istio-injection']),
);

/**
 * Pods for each namespace, and as many again several times for each in which pods may be injected; others in each
 * state: all together come by all pods many times.
 */
export function sampledPods(perNamespace: number, from: number): Placed[] {
  const namespaces = [
    ...triedNamespaces,
    ...openNamespaces,
    ...openNamespaces,
    ...openNamespaces,
  ];
  return namespaces.flatMap((namespace, place) =>
    Array.from({ length: perNamespace }, (_, index) => ({
      namespace,
      pod: podAt(((from + place * perNamespace + index) * stride) % podCount),
    })),
  );
}

/** Every combination of labels on a pod in every namespace. */
export function everyLabelledPod(): Placed[] {
  return triedNamespaces.flatMap(namespace =>
    labelledPods.map(pod => ({ namespace, pod })),
  );
}

/** Any pods in any namespaces. */
export function randomPods(chance: Chance, count: number): Placed[] {
  return chance.times(count, () => ({
    namespace: chance.oneOf(
      chance.happens(0.3) ? triedNamespaces : openNamespaces,
    ),
    pod: podAt(chance.below(podCount)),
  }));
}
