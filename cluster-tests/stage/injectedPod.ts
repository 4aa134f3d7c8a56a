import assert from 'node:assert/strict';
import type { KubernetesObject } from './KubernetesApi';

interface Container {
  name: string;
  image: string;
  env?: Array<{ name: string; value?: string }>;
}

/** The parts of a pod that an injector writes. */
export interface Pod extends KubernetesObject {
  metadata: KubernetesObject['metadata'] & {
    annotations: Record<string, string>;
  };
  spec: {
    containers: Container[];
    initContainers?: Container[];
    volumes: Array<{ name: string }>;
  };
}

const proxyOf = ({ spec }: Pod) => {
  const proxy = [...(spec.initContainers ?? []), ...spec.containers].find(
    ({ name }) => name === 'istio-proxy',
  );
  assert.ok(proxy, 'The pod has no proxy.');
  return proxy;
};

/** The value of a variable of the proxy. */
export const valueOf = (pod: Pod, variable: string) =>
  proxyOf(pod).env?.find(({ name }) => name === variable)?.value ?? '';

/** What the injector put into a pod, with the words of one revision and one namespace replaced by those of another. */
export function injectedInto(pod: Pod, words: Record<string, string>): unknown {
  const { containers, initContainers, volumes } = pod.spec;
  const ofKubernetes = /^kube-api-access-/;
  const mine = {
    // The two lists together: where the proxy stands is part of it.
    containers: [...(initContainers ?? []), '|', ...containers],
    volumes: volumes.filter(({ name }) => !ofKubernetes.test(name)),
    annotations: pod.metadata.annotations,
  };
  const text = Object.entries(words).reduce(
    (json, [from, to]) => json.split(from).join(to),
    JSON.stringify(mine).replace(/kube-api-access-\w+/g, 'token'),
  );
  return JSON.parse(text);
}
