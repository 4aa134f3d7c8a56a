import type { InjectionWebhook } from '../../facts/injectionWebhook';
import type { PodFact } from '../../facts/podFact';
import { podIsLive } from '../../facts/podIsLive';
import { count } from '../../model/say';
import { defineCheck } from '../defineCheck';
import { entryOf } from '../entryOf';
import { pemCertificates } from '../pemCertificates';

/**
 * Two control planes with different roots cut the mesh in two: pods of one do not trust pods of the other.
 *
 * Compared as sets is what istiod itself wrote into the webhooks' `caBundle`, the root that signed its own certificate.
 */
export const trustRootIsShared = defineCheck({
  id: 'MESH107',
  title: 'Both revisions have the same trust root',
  needs: ['presentRevision', 'targetRevision', 'webhooks', 'pods'],
  undetermined: 'blocks',
  evaluate({ presentRevision, targetRevision, webhooks, pods }, { found }) {
    const other = otherMeshOf(pods, webhooks);
    if (presentRevision.revision === targetRevision.revision && !other) {
      return [];
    }
    const side = other ?? {
      configuration: presentRevision.configuration,
      caBundle: entryOf(presentRevision, webhooks)?.caBundle ?? '',
    };
    const present = pemCertificates(side.caBundle);
    const target = pemCertificates(
      entryOf(targetRevision, webhooks)?.caBundle ?? '',
    );
    const unreadable = [
      ...(present.size === 0 ? [side.configuration] : []),
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
        ...(common > 0 && { variant: 'overlap' }),
        says:
          common > 0
            ? 'Revisions {present} and {target} share {roots}, and not all. Which root signs is not known: pods of one may reject connections from pods of the other.'
            : 'Revisions {present} and {target} have different trust roots. Pods of one would not accept connections from pods of the other.',
        remedy:
          common > 0
            ? 'Finish the exchange of the roots, so that both control planes have the same, then plan again.'
            : 'Give both control planes the same root certificate (secret cacerts or istio-ca-secret), or exchange the roots first.',
        params: {
          roots: count(common, 'trust root'),
          present: presentRevision.revision,
          target: targetRevision.revision,
        },
        evidence: [
          `${side.configuration}: ${present.size} certificates`,
          `${targetRevision.configuration}: ${target.size} certificates`,
          `in both: ${common}`,
        ],
      }),
    ];
  },
});

/** The webhook of the other mesh whose proxies the pods have, though it has the name of the revision; null where none. */
function otherMeshOf(
  pods: readonly PodFact[],
  webhooks: readonly InjectionWebhook[],
): { configuration: string; caBundle: string } | null {
  for (const { running } of pods.filter(podIsLive)) {
    if (running.kind !== 'revision' || !running.otherMesh) continue;
    const { runs } = running.otherMesh;
    const of = webhooks.flatMap(({ name, entries }) =>
      entries
        .filter(({ service }) => service?.namespace === runs)
        .map(({ caBundle }) => ({ configuration: name, caBundle })),
    );
    return (
      of[0] ?? {
        configuration: `of the control plane in ${runs}`,
        caBundle: '',
      }
    );
  }
  return null;
}
