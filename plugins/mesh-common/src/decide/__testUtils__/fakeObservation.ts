import type { NamespaceFacts } from '../../facts/namespaceFacts';
import type { ProxyConnection, XdsType } from '../../facts/proxyConnection';
import type { InjectionWebhook } from '../../facts/injectionWebhook';
import { known, unknown } from '../../model/known';
import {
  injectorService,
  injectorSettings,
} from '../../facts/__testUtils__/injectorServiceFixture';
import type { FakeNamespace } from './FakeNamespace';
import { istioWebhook } from './istioWebhook';

/** The webhook configurations of the fake cluster's revisions and tags. */
export function fakeWebhooks({
  revisions,
  tags,
  otherWebhooks,
  reinstalled,
  deactivated,
}: FakeNamespace): InjectionWebhook[] {
  const own = [
    ...revisions.map(revision => istioWebhook(revision)),
    ...Object.entries(tags).map(([tag, revision]) =>
      istioWebhook(revision, tag),
    ),
  ].map(webhook => {
    const revision = webhook.revision ?? '';
    const times = reinstalled[revision];
    const uid = times ? `${webhook.uid}-${times}` : webhook.uid;
    const isOff = deactivated.has(revision) && webhook.tag === null;
    return { ...webhook, uid, entries: isOff ? [] : webhook.entries };
  });
  return [...own, ...otherWebhooks];
}

/** Two ready istiods of each revision, with the Services that the webhooks call. */
export function fakeControlPlanes({
  revisions,
  injectors: digest,
  istiodAway,
  now,
}: FakeNamespace): Pick<NamespaceFacts, 'injectorServices' | 'controlPlanes'> {
  return {
    injectorServices: known(
      revisions.map(revision =>
        injectorService(revision, {
          settings: known(injectorSettings({ digest }), now),
          readyEndpoints: istiodAway.has(revision) ? 0 : 2,
        }),
      ),
      now,
    ),
    controlPlanes: known(
      revisions.map(revision => ({
        revision,
        namespace: 'istio-system',
        version: revision.replace(/-/g, '.'),
        readyPods: istiodAway.has(revision) ? 0 : 2,
        pods: 2,
      })),
      now,
    ),
  };
}

/** What the istiods of a revision list, or that nobody asked them. */
export function fakeConnections(
  { connecting, rolled, name, now }: FakeNamespace,
  of: string | null,
): NamespaceFacts['connections'] {
  if (of === null) return unknown('Not asked.');
  if (connecting === 'cannot-ask') {
    return unknown('istiod refuses to be asked (403).');
  }
  const asked = (connections: ProxyConnection[]) =>
    known(
      {
        askedAt: now,
        connections,
        answered: [{ istiod: `istiod-${of}-1`, revision: of }],
        unasked: [],
      },
      now,
    );
  if (connecting === 'never') return asked([]);
  const proxies = rolled
    .flatMap(({ pods }) => pods)
    .filter(pod => pod.revision === of && pod.age > 3)
    .map(({ name: pod }): ProxyConnection => ({
      proxy: `${pod}.${name}`,
      istiod: `istiod-${of}-1`,
      revision: of,
      clusterId: 'Kubernetes',
      istioVersion: of.replace(/-/g, '.'),
      types: [
        acknowledged('CDS', now),
        connecting === 'rejecting'
          ? rejected('LDS', now)
          : acknowledged('LDS', now),
      ],
    }));
  return asked(proxies);
}

function acknowledged(name: string, sentAt: string): XdsType {
  return {
    ...{ name, sentAt },
    standing: 'acknowledged',
    acknowledgedBefore: true,
    error: null,
  };
}

function rejected(name: string, sentAt: string): XdsType {
  return {
    ...{ name, sentAt },
    standing: 'pending',
    acknowledgedBefore: false,
    error: 'duplicate listener 0.0.0.0_8080',
  };
}
