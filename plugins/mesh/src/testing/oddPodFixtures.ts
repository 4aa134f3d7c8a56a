import type {
  Comparison,
  Placement,
  PodState,
  Preview,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { ago } from './ago';
import { asksForTag } from './askedFixtures';
import { differenceOf, everyDifference } from './differenceFixtures';
import { drifted } from './placementFixtures';
import { mixedPreview, versionOnly } from './previewFixtures';
import { sentence } from './sentence';
import { workloadOf } from './workloadFixtures';

const wanted = '1-30-3';
const asked = asksForTag('canary', wanted);
const [plain] = workloadOf('payments-api', [wanted], asked).pods;
const { running } = plain;
if (running.kind !== 'revision') throw new Error('the fixture runs a revision');
const { revision, evidence, kind, ...proxy } = running;

/** A pod of the wanted revision whose proxy is special. */
const runs = (changes: Partial<typeof proxy>): Pick<PodState, 'running'> => ({
  running: { kind, revision, evidence, ...proxy, ...changes },
});

const odd: Array<Partial<PodState>> = [
  {
    differences: everyDifference.slice(0, 1),
    ...runs({
      proxyVersion: '1.29.5',
      proxyImage: 'registry.example/proxyv2:1.29.5',
    }),
  },
  { differences: everyDifference.slice(1) },
  {
    running: {
      ...proxy,
      kind: 'contradicted',
      signs: [
        { evidence: 'status', revision: '1-30-3', says: '1-30-3' },
        {
          evidence: 'ca-address',
          revision: '1-29-6',
          says: 'istiod-1-29-6.istio-system.svc',
        },
      ],
      caHost: 'istiod-1-29-6.istio-system.svc',
    },
    differences: [
      differenceOf(
        'revision',
        '1-29-6',
        wanted,
        'It is not clear which revision it runs: sidecar.istio.io/status names 1-30-3, CA_ADDR=istiod-1-29-6.istio-system.svc names 1-29-6. A new pod gets 1-30-3.',
      ),
    ],
  },
  {
    running: {
      kind: 'unknown',
      why: sentence(
        'Its proxy says nowhere of which revision it is: it has neither annotation, and its addresses are not those of an istiod in the cluster.',
      ),
      ...proxy,
      proxyVersion: '1.10.6',
    },
  },
  {
    standing: 'own-proxy',
    ...runs({ role: 'waypoint', madeBy: 'gateway-controller' }),
  },
  { ...runs({ role: 'gateway', nativeSidecar: false }) },
  { standing: 'pending', node: null, ready: false, phase: 'Pending' },
  { standing: 'terminating', terminating: true },
  { standing: 'completed', phase: 'Succeeded', ready: false },
  { standing: 'opted-out', running: { kind: 'none' } },
  { standing: 'host-network', running: { kind: 'none' } },
];

const workload = workloadOf(
  'payments-api',
  odd.map(() => wanted),
  asked,
);

/** A workload with a pod of each odd kind, in a namespace of its own. */
export const oddPods: Placement = {
  ...drifted,
  namespace: 'payments-odd',
  headline: sentence(
    'The only pod runs another image of the proxy than 1-30-3 gives now.',
  ),
  workloads: [
    {
      ...workload,
      runs: [
        ...workload.runs,
        { revision: null, version: '1.10.6', pods: 1, unknownRevision: true },
      ],
      differences: everyDifference,
      mendsBy: 'restart',
      pods: workload.pods.map((pod, index) => ({ ...pod, ...odd[index] })),
    },
  ],
};

const [first, second] = oddPods.workloads[0].pods;
const nothingAsked: Comparison = {
  state: 'not-asked',
  why: sentence('The injector was asked often enough in the last second.'),
};

/** What the injector would make of the first of them; the others were not asked. */
export const oddPodPreview: Preview = {
  ...{ cluster: oddPods.cluster, namespace: oddPods.namespace, target: null },
  ...{ askedAt: ago(1), workloads: [], unread: [] },
  pods: oddPods.workloads[0].pods.map(({ name, uid }) => ({
    ...{ name, uid, workload: workload.uid },
    comparison: comparisonOf(uid),
  })),
};

function comparisonOf(uid: string): Comparison {
  if (uid === first.uid) return mixedPreview.workloads[0].comparison;
  return uid === second.uid
    ? versionOnly.workloads[0].comparison
    : nothingAsked;
}
