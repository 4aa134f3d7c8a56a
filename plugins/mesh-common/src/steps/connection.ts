import { judgeConnection } from '../connection/judgeConnection';
import type { NamespaceFacts } from '../facts/namespaceFacts';
import type { PodFact } from '../facts/podFact';
import { injectorBehind } from '../injection/injectorBehind';
import { revisionOfHost } from '../injection/proxyAddresses';

/** What is known about the connection of one pod's proxy to the wanted istiod. */
export type PodConnection =
  | { kind: 'connected' }
  /** In words, what istiod says of it instead. */
  | { kind: 'not-yet'; seen: string }
  | { kind: 'rejecting'; error: string }
  /**
   * The istiods could not be asked; the pod's own addresses are the wanted ones, or say nothing else. `partly` where
   * some answered and do not list it: it may appear at one of those.
   */
  | { kind: 'not-asked'; why: string; partly: boolean }
  | { kind: 'elsewhere'; hosts: string[] };

/** The wanted istiod. */
export interface WantedIstiod {
  revision: string;
  /** Null where it has no Service in the cluster. */
  host: string | null;
}

/** See {@link PodConnection}. */
export function podConnection(
  pod: PodFact,
  { connections, injectorServices }: NamespaceFacts,
  wanted: WantedIstiod,
): PodConnection {
  // What a proxy was told is how it connects the next time, whatever it is connected to now.
  const hosts = otherHosts(pod, wanted, injectorServices);
  if (hosts.length > 0) return { kind: 'elsewhere', hosts };
  if (connections.state === 'unknown') {
    return { kind: 'not-asked', why: connections.why, partly: false };
  }
  const judged = judgeConnection(pod, connections.value, wanted.revision);
  switch (judged.state) {
    case 'not-connected':
      return { kind: 'not-yet', seen: 'no istiod lists it' };
    case 'not-asked': {
      const { why, reason } = judged;
      return { kind: 'not-asked', why, partly: reason === 'partly' };
    }
    case 'connected':
      return ofConnected(judged);
    default:
      return judged satisfies never;
  }
}

function ofConnected({
  standing,
  rejected: [first],
  missing,
  istiod,
  revision,
}: Extract<
  ReturnType<typeof judgeConnection>,
  { state: 'connected' }
>): PodConnection {
  switch (standing) {
    case 'in-sync':
      return { kind: 'connected' };
    case 'rejecting':
      return { kind: 'rejecting', error: `${first.type}: ${first.words}` };
    case 'catching-up':
    case 'behind': {
      const types = missing.map(({ type }) => type).join(' and ');
      const seen = `${istiod} lists it; it has not acknowledged ${types}`;
      return { kind: 'not-yet', seen };
    }
    case 'other-revision':
      return {
        kind: 'not-yet',
        seen: `it is connected to ${istiod} of ${revision}`,
      };
    default:
      return standing satisfies never;
  }
}

/** Addresses of another istiod in the cluster; an external authority or control plane says nothing. */
function otherHosts(
  { running }: PodFact,
  wanted: WantedIstiod,
  services: NamespaceFacts['injectorServices'],
): string[] {
  if (running.kind === 'none') return [];
  const { caHost, discoveryHost } = running;
  const hosts = [caHost, discoveryHost].filter(
    (host): host is string =>
      host !== null && isOfAnother(host, wanted, services),
  );
  return [...new Set(hosts)];
}

function isOfAnother(
  host: string,
  wanted: WantedIstiod,
  services: NamespaceFacts['injectorServices'],
): boolean {
  const named = revisionOfHost(host);
  if (named === null) return false;
  const [name, namespace] = host.split('.');
  const behind =
    services.state === 'known'
      ? services.value.find(
          each => each.name === name && each.namespace === namespace,
        )?.revision
      : null;
  // Who is behind the Service counts more than what it is called; alone, `istiod` may be called by any revision.
  const revision = behind ?? (named === 'default' ? null : named);
  if (revision === null) return false;
  if (revision !== wanted.revision) return true;
  // The same name in another namespace is another mesh.
  return (
    !behind &&
    wanted.host !== null &&
    host !== wanted.host &&
    !host.startsWith(`${wanted.host}.`)
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
  const service = facts.webhooks.value
    .flatMap(webhook =>
      webhook.entries.filter(
        entry =>
          injectorBehind(webhook, entry, facts.injectorServices).revision ===
          revision,
      ),
    )
    .flatMap(entry => entry.service ?? [])[0];
  if (!service) return null;
  const name = revision === 'default' ? 'istiod' : `istiod-${revision}`;
  return `${name}.${service.namespace}.svc`;
}
