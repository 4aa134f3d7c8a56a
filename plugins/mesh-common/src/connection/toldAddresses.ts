import type { PodFact } from '../facts/podFact';
import type { ToldAddresses } from '../contract/connections';
import type { AddressLead, LeadOfHost } from '../injection/leadOfHost';

/** What the addresses in a pod say of the istiod that its proxy uses; null where it has no proxy, or one without any. @public */
export function toldAddresses(
  { running }: Pick<PodFact, 'running'>,
  revision: string | null,
  leadOf: LeadOfHost,
): ToldAddresses | null {
  if (running.kind === 'none') return null;
  const { caHost, discoveryHost } = running;
  if (caHost === null && discoveryHost === null) return null;
  const leads = [caHost, discoveryHost].flatMap(host =>
    host === null ? [] : [isOfRevision(leadOf(host), revision)],
  );
  return { caHost, discoveryHost, agree: agreement(leads) };
}

/** Null where the address says nothing of it. */
function isOfRevision(
  lead: AddressLead,
  revision: string | null,
): boolean | null {
  if (revision === null) return null;
  switch (lead.kind) {
    case 'revisions':
      return lead.revisions.includes(revision);
    case 'spelled': {
      const isSo = lead.mayBe.includes(revision);
      // Alone, `istiod` may be called by any revision.
      return lead.isUnnamed && !isSo ? null : isSo;
    }
    case 'nowhere':
      return null;
    default:
      return lead satisfies never;
  }
}

function agreement(
  leads: ReadonlyArray<boolean | null>,
): ToldAddresses['agree'] {
  if (leads.includes(false)) return 'other-revision';
  return leads.includes(true) ? 'own-revision' : 'nothing';
}
