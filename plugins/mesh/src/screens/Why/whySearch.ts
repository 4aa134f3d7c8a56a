import type { RouteInput } from '@mesh-plugins/backstage-plugin-mesh-common';

/** What the address of a "why?" names: exactly what the route is asked. */
export type Question = RouteInput<'getExplanation'>['query'];

/** What is assumed, as `kubectl label` writes it; null leaves the network as it is. */
export interface Assumptions {
  namespaceLabel: string[];
  podLabel: string[];
  podAnnotation: string[];
  hostNetwork: 'true' | 'false' | null;
}

/** What the address names, for the form; empty where it names nothing. */
export interface WhyAddress extends Assumptions {
  cluster: string;
  namespace: string;
  pod: string;
  entityRef: string | null;
}

/** Nothing is assumed. */
export const nothingAssumed: Assumptions = {
  namespaceLabel: [],
  podLabel: [],
  podAnnotation: [],
  hostNetwork: null,
};

const assumedLists = ['namespaceLabel', 'podLabel', 'podAnnotation'] as const;

/** The query of an address that can be sent. */
export function whySearch(address: Partial<WhyAddress>): string {
  const search = new URLSearchParams();
  for (const name of ['cluster', 'namespace', 'pod', 'entityRef'] as const) {
    const value = address[name];
    if (value) search.set(name, value);
  }
  for (const name of assumedLists) {
    for (const each of address[name] ?? []) search.append(name, each);
  }
  if (address.hostNetwork) search.set('hostNetwork', address.hostNetwork);
  return `?${search}`;
}

/** Reads the query of an address; what it does not name is empty. */
export function readWhySearch(search: URLSearchParams): WhyAddress {
  const hostNetwork = search.get('hostNetwork');
  return {
    cluster: search.get('cluster') ?? '',
    namespace: search.get('namespace') ?? '',
    pod: search.get('pod') ?? '',
    entityRef: search.get('entityRef'),
    namespaceLabel: search.getAll('namespaceLabel'),
    podLabel: search.getAll('podLabel'),
    podAnnotation: search.getAll('podAnnotation'),
    hostNetwork:
      hostNetwork === 'true' || hostNetwork === 'false' ? hostNetwork : null,
  };
}

/** The question; null where the address does not name a namespace. */
export function questionOf(address: WhyAddress): Question | null {
  const { cluster, namespace, pod, entityRef, hostNetwork } = address;
  if (!cluster || !namespace) return null;
  return {
    ...{ cluster, namespace },
    ...(pod && { pod }),
    ...(entityRef && { entityRef }),
    ...(hostNetwork && { hostNetwork }),
    ...Object.fromEntries(
      assumedLists.flatMap(name =>
        address[name].length > 0 ? [[name, address[name]]] : [],
      ),
    ),
  };
}

/** True where the address assumes something. */
export function assumesAnything(address: Assumptions): boolean {
  return (
    address.hostNetwork !== null ||
    assumedLists.some(name => address[name].length > 0)
  );
}
