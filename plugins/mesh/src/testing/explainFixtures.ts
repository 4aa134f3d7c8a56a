import {
  type AssumedChanges,
  explainPod,
  type Explanation,
  type ExplainFacts,
  type Freshness,
  known,
  noChanges,
  type PodConnection,
  type PodFact,
  unknown,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { ago } from './ago';
import {
  carries,
  deploymentOf,
  factsWith,
  installed,
  podWith,
  webhookOf,
} from './explainFacts';

const stable = { 'istio.io/rev': 'stable' };
const live: Freshness = { state: 'live', observedAt: ago(3) };

const connected: PodConnection = {
  state: 'connected',
  istiod: 'istiod-1-30-3-7d9c8b6f5-qw2rt',
  revision: '1-30-3',
  standing: 'in-sync',
  synced: true,
  lastError: null,
  rejected: [],
  missing: [],
  proxyVersion: '1.30.3',
};

const notAsked: PodConnection = {
  state: 'not-asked',
  reason: 'forbidden',
  why: 'The reader of cluster prod-eu may not forward ports of pods: grant it create on pods/portforward in istio-system.',
  told: {
    caHost: 'istiod-1-29-6.istio-system.svc',
    discoveryHost: 'istiod-1-29-6.istio-system.svc',
    agree: 'own-revision',
  },
};

/** Explained as the backend explains it. */
function explain(
  facts: ExplainFacts,
  pod: PodFact | null,
  connection: PodConnection | null = null,
  changes: AssumedChanges = noChanges,
): Explanation {
  return explainPod({
    ...{ cluster: 'prod-eu', namespace: 'payments', freshness: live },
    ...{ facts, changes },
    pod: pod && {
      name: pod.name,
      known: known(
        {
          fact: pod,
          workload: deploymentOf(pod),
          connection: connection && { connection, askedAt: ago(1) },
        },
        ago(3),
      ),
    },
  });
}

const out = { 'sidecar.istio.io/inject': 'false' };
const ambient = { 'istio.io/dataplane-mode': 'ambient' };
const noSidecar = { kind: 'none' } as const;
const couldNot = unknown(
  'The API server of prod-eu did not answer: connect ECONNREFUSED.',
);

/** The page's states, by what each is about. */
export const explanations = {
  asAsked: explain(factsWith(stable), podWith(carries('1-30-3')), connected),
  differs: explain(factsWith(stable), podWith(carries('1-29-6')), notAsked),
  notInjected: explain(
    factsWith(stable),
    podWith(noSidecar, { labels: { app: 'payments-api', ...out } }),
  ),
  nobodyServes: explain(
    factsWith({ 'istio.io/rev': 'ghost' }),
    podWith(carries('1-29-6')),
    notAsked,
  ),
  conflict: explain(
    factsWith({ 'istio.io/rev': '1-30-3' }, [
      ...installed,
      webhookOf('1-30-3', '1-29-6', '1-30-3'),
    ]),
    podWith(carries('1-30-3')),
    connected,
  ),
  rejecting: explain(factsWith(stable), podWith(carries('1-30-3')), {
    ...connected,
    standing: 'rejecting',
    synced: false,
    lastError: 'Error adding/updating listener(s) virtualInbound',
    rejected: [
      {
        type: 'LDS',
        words:
          'Error adding/updating listener(s) virtualInbound: bind: address already in use',
      },
    ],
  }),
  contradiction: explain(
    factsWith(stable),
    podWith(
      carries('1-30-3', {
        caHost: 'istiod-1-29-6.istio-system.svc',
        proxyImage: 'mirror.example/istio/proxyv2@sha256:0123456789abcdef',
        proxyVersion: null,
      }),
    ),
    { state: 'not-connected' },
  ),
  ambient: explain(
    factsWith(ambient),
    podWith(noSidecar, {
      annotations: { 'ambient.istio.io/redirection': 'enabled' },
    }),
  ),
  gateway: explain(
    factsWith(stable),
    podWith(
      carries('1-30-3', {
        role: 'gateway',
        madeBy: 'gateway-controller',
        nativeSidecar: false,
      }),
      {
        labels: {
          'gateway.networking.k8s.io/gateway-name': 'payments-ingress',
          'gateway.istio.io/managed': 'istio.io-gateway-controller',
          ...out,
        },
      },
    ),
    connected,
  ),
  plain: explain(factsWith(stable), null),
  whatIf: explain(factsWith(stable), podWith(carries('1-30-3')), connected, {
    ...noChanges,
    namespaceLabels: { 'istio.io/rev': '1-29-6', 'istio-injection': null },
    podLabels: { 'sidecar.istio.io/inject': 'true' },
  }),
  unread: explainPod({
    ...{ cluster: 'prod-eu', namespace: 'payments', changes: noChanges },
    freshness: { state: 'never', since: ago(600), why: couldNot.why },
    facts: {
      object: couldNot,
      webhooks: couldNot,
      otherWebhooks: couldNot,
      injectorServices: couldNot,
      controlPlanes: couldNot,
    },
    pod: { name: 'payments-api-6c5f9b8d7-x2x4k', known: couldNot },
  }),
  stale: {
    ...explain(factsWith(stable), podWith(carries('1-30-3')), notAsked),
    freshness: {
      state: 'stale',
      observedAt: ago(300),
      since: ago(290),
      why: couldNot.why,
    },
  },
} satisfies Record<string, Explanation>;
