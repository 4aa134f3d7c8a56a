import type { NamespaceFacts, ProxyConnection } from '../facts/namespaceFacts';
import type { PodFact } from '../facts/podFact';

/** What is known about the connection of one pod's proxy to the wanted istiod. */
export type PodConnection =
  | { kind: 'connected' }
  | { kind: 'not-yet' }
  | { kind: 'rejecting'; error: string }
  /** The istiods could not be asked; the pod's own addresses are the wanted ones, or say nothing else. */
  | { kind: 'not-asked'; why: string }
  | { kind: 'elsewhere'; hosts: string[] };

/** See {@link PodConnection}. `expectedHost` is null where the revision's istiod has no Service in the cluster. */
export function podConnection(
  pod: PodFact,
  facts: NamespaceFacts,
  expectedHost: string | null,
): PodConnection {
  const { connections } = facts;
  if (connections.state === 'unknown') {
    const hosts = otherHosts(pod, expectedHost);
    return hosts.length > 0
      ? { kind: 'elsewhere', hosts }
      : { kind: 'not-asked', why: connections.why };
  }
  const name = `${pod.name}.${pod.namespace}`;
  return standingOf(connections.value.filter(({ proxy }) => proxy === name));
}

/** A proxy may be listed twice while it changes from one istiod replica to another: the better one counts. */
function standingOf(listed: readonly ProxyConnection[]): PodConnection {
  const inSync = listed.some(
    each => each.cdsAcknowledged && each.ldsAcknowledged && !each.lastError,
  );
  if (inSync) return { kind: 'connected' };
  const error = listed.find(each => each.lastError)?.lastError;
  return error ? { kind: 'rejecting', error } : { kind: 'not-yet' };
}

function otherHosts(pod: PodFact, expectedHost: string | null): string[] {
  if (expectedHost === null || pod.running.kind !== 'revision') return [];
  const { caHost, discoveryHost } = pod.running;
  return [caHost, discoveryHost].filter(
    (host): host is string =>
      host !== null &&
      host !== expectedHost &&
      !host.startsWith(`${expectedHost}.`),
  );
}

/**
 * The host of a revision's istiod as its proxies are told, `istiod-1-30-3.istio-system.svc`.
 *
 * @remarks
 * The name is the istiod chart's: `istiod` for the unnamed revision, which `istio.io/rev` calls `default`. Null where
 * the injector is called by URL, since its proxies may be told any address.
 */
export function istiodHost(
  revision: string,
  facts: NamespaceFacts,
): string | null {
  if (facts.webhooks.state === 'unknown') return null;
  const services = facts.webhooks.value
    .filter(webhook => webhook.revision === revision)
    .flatMap(webhook => webhook.entries.map(entry => entry.service));
  const service = services.find(each => each !== null);
  if (!service) return null;
  const name = revision === 'default' ? 'istiod' : `istiod-${revision}`;
  return `${name}.${service.namespace}.svc`;
}
