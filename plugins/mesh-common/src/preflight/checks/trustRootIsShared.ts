import { defineCheck } from '../defineCheck';
import { entryOf } from '../entryOf';
import { pemCertificates } from '../pemCertificates';

/**
 * Two control planes with different roots cut the mesh in two: pods of one do not trust pods of the other.
 *
 * Compared is what istiod itself wrote into the webhooks' `caBundle`, the root that signed its own certificate.
 */
export const trustRootIsShared = defineCheck({
  id: 'MESH107',
  title: 'Both revisions have the same trust root',
  needs: ['presentRevision', 'targetRevision', 'webhooks'],
  undetermined: 'blocks',
  evaluate({ presentRevision, targetRevision, webhooks }, { found }) {
    if (presentRevision.revision === targetRevision.revision) return [];
    const [present, target] = [presentRevision, targetRevision].map(side =>
      pemCertificates(entryOf(side, webhooks)?.caBundle ?? ''),
    );
    const unreadable = [
      ...(present.size === 0 ? [presentRevision.configuration] : []),
      ...(target.size === 0 ? [targetRevision.configuration] : []),
    ];
    if (unreadable.length > 0) {
      return {
        undetermined: unreadable.map(
          name =>
            `Webhook configuration ${name} holds no CA bundle to compare.`,
        ),
      };
    }
    const common = [...present].filter(each => target.has(each)).length;
    if (common === present.size && common === target.size) return [];
    return [
      found({
        severity: 'blocker',
        says: 'Revisions {present} and {target} have different trust roots. Pods of one would not accept connections from pods of the other.',
        remedy:
          'Give both control planes the same root certificate (secret cacerts or istio-ca-secret), or exchange the roots first.',
        params: {
          present: presentRevision.revision,
          target: targetRevision.revision,
        },
        evidence: [
          `${presentRevision.configuration}: ${present.size} certificates`,
          `${targetRevision.configuration}: ${target.size} certificates`,
          `in both: ${common}`,
        ],
      }),
    ];
  },
});
