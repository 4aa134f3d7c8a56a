import type { Known } from '../model/known';
import type { InjectionWebhook } from '../facts/injectionWebhook';
import type { Injection, TagService } from './injection';
import { injectorBehind } from './injectorBehind';

/** Where an address of a proxy leads, as far as it says anything of a revision. @public */
export type AddressLead =
  /** To a Service of the cluster; to several revisions where it leads to istiods of several. */
  | { kind: 'revisions'; revisions: readonly string[] }
  /** To a Service that nobody knows, by the name that the chart gives it: `istiod-<revision>`, the likeliest first. */
  | { kind: 'spelled'; mayBe: readonly string[]; isUnnamed: boolean }
  /** Out of the cluster, to no istiod, or to a Service of which it is not known where it leads. */
  | { kind: 'nowhere' };

/** Where the address of a host leads. @public */
export type LeadOfHost = (host: string) => AddressLead;

/** What decides where an address leads. @public */
export interface AddressFacts {
  webhooks: Known<readonly InjectionWebhook[]>;
  injectorServices: Injection['services'];
  tagServices?: Known<readonly TagService[]>;
}

const TAG_PREFIX = 'revision-tag-';

/** Where the address of a Service leads by its spelling alone, while no Service could be looked at. @public */
export function leadBySpelling(host: string): AddressLead {
  const service = serviceOfHost(host);
  if (!service) return { kind: 'nowhere' };
  const { name, namespace } = service;
  if (name === 'istiod') {
    return { kind: 'spelled', mayBe: ['default'], isUnnamed: true };
  }
  const revision = /^istiod-(.+)$/.exec(name)?.[1];
  // The first stands for a control plane outside of the cluster; a tag may lead to any revision.
  if (!revision || revision === 'remote' || revision.startsWith(TAG_PREFIX)) {
    return { kind: 'nowhere' };
  }
  // A revision with a dot is more than a Service may be called: installers take what is before it.
  const mayBe = [revision, `${revision}.${namespace}`];
  return { kind: 'spelled', mayBe, isUnnamed: false };
}

/**
 * Where addresses lead in a cluster: by the istiods behind their Service, else by the label of the webhook that calls
 * it. How a Service is called says something only where neither is known.
 *
 * @public
 */
export function leadOfHost(facts: AddressFacts): LeadOfHost {
  // The pods of a namespace have few addresses between them.
  const known = new Map<string, AddressLead>();
  return host => {
    const found = known.get(host) ?? findLead(host, facts);
    known.set(host, found);
    return found;
  };
}

function findLead(host: string, facts: AddressFacts): AddressLead {
  const called = serviceOfHost(host);
  if (!called) return { kind: 'nowhere' };
  return (
    leadOfService(called, facts) ??
    leadOfTag(called, facts) ??
    leadBySpelling(host)
  );
}

interface ServiceName {
  name: string;
  namespace: string;
}

/** The Service that a host of the cluster names: `<name>.<namespace>.svc`, with or without the cluster's domain. */
export function serviceOfHost(host: string): ServiceName | null {
  const [name, namespace, domain] = host.split('.');
  return name && namespace && domain === 'svc' ? { name, namespace } : null;
}

/** Null where nothing tells where it leads; one that leads away from the cluster tells just that. */
function leadOfService(
  { name, namespace }: ServiceName,
  { webhooks, injectorServices: services }: AddressFacts,
): AddressLead | null {
  const service =
    services.state === 'known'
      ? services.value.find(
          each => each.name === name && each.namespace === namespace,
        )
      : undefined;
  // Who answers there cannot be told, whatever the webhooks that call it are labelled.
  if (service?.externalName !== undefined) return { kind: 'nowhere' };
  if (service?.leadsTo)
    return { kind: 'revisions', revisions: service.leadsTo };
  if (service?.revision) {
    return { kind: 'revisions', revisions: [service.revision] };
  }
  const labelled = (webhooks.state === 'known' ? webhooks.value : []).flatMap(
    webhook =>
      webhook.entries
        .filter(
          entry =>
            entry.service?.name === name &&
            entry.service.namespace === namespace,
        )
        .flatMap(
          entry => injectorBehind(webhook, entry, services).revision ?? [],
        ),
  );
  const revisions = [...new Set(labelled)];
  return revisions.length > 0 ? { kind: 'revisions', revisions } : null;
}

/** A proxy that is told to use a tag's Service connects to where the tag leads now. */
function leadOfTag(
  { name, namespace }: ServiceName,
  { tagServices }: AddressFacts,
): AddressLead | null {
  if (tagServices?.state !== 'known') return null;
  const revision = tagServices.value.find(
    each => each.name === name && each.namespace === namespace,
  )?.revision;
  return revision ? { kind: 'revisions', revisions: [revision] } : null;
}
