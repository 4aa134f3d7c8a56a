import { cannotBeAsked } from '../connection/cannotBeAsked';
import { judgeConnection } from '../connection/judgeConnection';
import type { NamespaceFacts } from '../facts/namespaceFacts';
import type { PodFact } from '../facts/podFact';
import { controlPlaneOf } from '../injection/controlPlaneOf';
import { injectorBehind } from '../injection/injectorBehind';
import {
  leadOfHost,
  serviceOfHost,
  type LeadOfHost,
} from '../injection/leadOfHost';

/** What is known about the connection of one pod's proxy to the wanted istiod. */
export type PodConnection =
  | { kind: 'connected' }
  /** In words, what istiod says of it instead. */
  | { kind: 'not-yet'; seen: string }
  | { kind: 'rejecting'; error: string }
  /**
   * The istiods could not be asked; the pod's own addresses are the wanted ones, or say nothing else. `lasting` where
   * waiting does not help: see {@link cannotBeAsked}.
   */
  | { kind: 'not-asked'; why: string; lasting: boolean }
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
  facts: NamespaceFacts,
  wanted: WantedIstiod,
): PodConnection {
  const { connections } = facts;
  const leadOf = leadOfHost(facts);
  // What a proxy was told is how it connects the next time, whatever it is connected to now.
  const hosts = otherHosts(pod, wanted, leadOf);
  if (hosts.length > 0) return { kind: 'elsewhere', hosts };
  if (connections.state === 'unknown') {
    return { kind: 'not-asked', why: connections.why, lasting: false };
  }
  const judged = judgeConnection(
    pod,
    connections.value,
    wanted.revision,
    leadOf,
  );
  switch (judged.state) {
    case 'not-connected':
      return { kind: 'not-yet', seen: 'no istiod lists it' };
    case 'not-asked': {
      const silent = connections.value.unasked.filter(
        ({ revision }) => revision === wanted.revision,
      );
      const lasting =
        judged.reason !== 'partly' &&
        silent.every(each => cannotBeAsked(each, facts));
      return { kind: 'not-asked', why: judged.why, lasting };
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
  leadOf: LeadOfHost,
): string[] {
  if (running.kind === 'none') return [];
  const { caHost, discoveryHost } = running;
  const hosts = [caHost, discoveryHost].filter(
    (host): host is string =>
      host !== null && isOfAnother(host, wanted, leadOf),
  );
  return [...new Set(hosts)];
}

function isOfAnother(
  host: string,
  wanted: WantedIstiod,
  leadOf: LeadOfHost,
): boolean {
  const lead = leadOf(host);
  switch (lead.kind) {
    case 'nowhere':
      return false;
    case 'revisions':
      return (
        !lead.revisions.includes(wanted.revision) || isOtherMesh(host, wanted)
      );
    case 'spelled':
      // Alone, `istiod` may be called by any revision.
      return lead.mayBe.includes(wanted.revision)
        ? isOtherMesh(host, wanted)
        : !lead.isUnnamed;
    default:
      return lead satisfies never;
  }
}

/** The same name in another namespace is another control plane. */
function isOtherMesh(host: string, wanted: WantedIstiod): boolean {
  const there = serviceOfHost(host)?.namespace;
  const here = wanted.host === null ? null : serviceOfHost(wanted.host);
  return here !== null && there !== here.namespace;
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
  const called = facts.webhooks.value
    .flatMap(webhook =>
      webhook.entries.filter(
        entry =>
          injectorBehind(webhook, entry, facts.injectorServices).revision ===
          revision,
      ),
    )
    .flatMap(entry => entry.service ?? [])[0];
  const service = controlPlaneOf(revision, facts) ?? called;
  if (!service) return null;
  const name = revision === 'default' ? 'istiod' : `istiod-${revision}`;
  return `${name}.${service.namespace}.svc`;
}
