import type { NamespaceFacts } from '../../facts/namespaceFacts';
import type {
  ProxyConnection,
  UnaskedIstiod,
  XdsType,
} from '../../facts/proxyConnection';
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
  tags,
  injectors: digest,
  istiodAway,
  now,
}: FakeNamespace): Pick<NamespaceFacts, 'injectorServices' | 'controlPlanes'> {
  const gone = Object.values(tags).filter(each => !revisions.includes(each));
  return {
    injectorServices: known(
      [
        ...revisions.map(revision =>
          injectorService(revision, {
            settings: known(injectorSettings({ digest }), now),
            readyEndpoints: istiodAway.has(revision) ? 0 : 2,
          }),
        ),
        // Uninstalled, with a tag that stays and calls it.
        ...[...new Set(gone)].map(revision =>
          injectorService(revision, {
            ...{ exists: false, readyEndpoints: 0, revision: null },
            settings: unknown('Its Service does not exist.'),
          }),
        ),
      ],
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
  world: FakeNamespace,
  of: string | null,
): NamespaceFacts['connections'] {
  const { connecting, rolled, name, now } = world;
  if (of === null) return unknown('Not asked.');
  const unasked = fakeUnasked(world, of);
  if (unasked) {
    const none = { askedAt: now, connections: [], answered: [] };
    return known({ ...none, unasked: [unasked] }, now);
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

/** Why the istiod of a revision does not answer; null where it does. */
function fakeUnasked(
  { connecting, istiodAway, revisions }: FakeNamespace,
  revision: string,
): UnaskedIstiod | null {
  const of = { revision, istiod: `istiod-${revision}-1` };
  if (!revisions.includes(revision)) {
    const why = `No istiod pod of revision ${revision} was found.`;
    return { revision, istiod: null, reason: 'no-istiod', why };
  }
  if (istiodAway.has(revision)) {
    const why = `No istiod pod of revision ${revision} is ready.`;
    return { revision, istiod: null, reason: 'not-ready', why };
  }
  switch (connecting) {
    case 'cannot-ask':
      return {
        ...of,
        reason: 'refused',
        why: 'istiod refuses to be asked (403).',
      };
    case 'hangs':
      return {
        ...of,
        reason: 'unreachable',
        why: 'istiod did not answer within 10 s.',
      };
    case 'yes':
    case 'never':
    case 'rejecting':
      return null;
    default:
      return connecting satisfies never;
  }
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
