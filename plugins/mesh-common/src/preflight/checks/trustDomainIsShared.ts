import { defineCheck } from '../defineCheck';
import { meshOf } from '../settingsOf';

/** The identity of a workload begins with it: policies that name another one no longer apply. */
export const trustDomainIsShared = defineCheck({
  id: 'MESH135',
  title: 'Both revisions have the same trust domain',
  needs: ['presentRevision', 'targetRevision', 'webhooks', 'injectorServices'],
  undetermined: 'warns',
  evaluate({ presentRevision, targetRevision, ...read }, { found }) {
    if (presentRevision.revision === targetRevision.revision) return [];
    const present = meshOf(presentRevision, read);
    const target = meshOf(targetRevision, read);
    if (present.state === 'unknown' || target.state === 'unknown') {
      return {
        undetermined: [present, target].flatMap(each =>
          each.state === 'unknown' ? [each.why] : [],
        ),
      };
    }
    const [from, to] = [present.value.trustDomain, target.value.trustDomain];
    if (from === to) return [];
    return [
      found({
        severity: 'warning',
        says: 'Revision {present} has trust domain {from}, and {target} has {to}. The identity of every restarted workload changes.',
        remedy:
          'Add {from} to the trustDomainAliases of {target}, or check every AuthorizationPolicy and every peer that names {from}.',
        params: {
          ...{ from, to },
          present: presentRevision.revision,
          target: targetRevision.revision,
        },
        evidence: [
          `${presentRevision.revision}: trustDomain ${from}`,
          `${targetRevision.revision}: trustDomain ${to}`,
        ],
      }),
    ];
  },
});
