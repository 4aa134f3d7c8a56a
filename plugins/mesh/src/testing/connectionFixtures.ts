import type {
  Connections,
  PodConnection,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { ago } from './ago';
import { oddPods } from './oddPodFixtures';
import { drifted } from './placementFixtures';

type Connected = Extract<PodConnection, { state: 'connected' }>;

const connected: Connected = {
  state: 'connected',
  istiod: 'istiod-1-29-6-6f7c9d5b8-x2k4q',
  revision: '1-29-6',
  standing: 'in-sync',
  synced: true,
  lastError: null,
  rejected: [],
  missing: [],
  proxyVersion: '1.29.6',
};

const words =
  'Error adding/updating listener(s) 0.0.0.0_8080: filter http.lua: unknown type';

/** One of each kind of answer, over the pods of the drifted placement. */
const answers: PodConnection[] = [
  connected,
  {
    ...connected,
    ...{ standing: 'rejecting', synced: false, lastError: words },
    rejected: [{ type: 'LDS', words }],
  },
  { state: 'not-connected' },
  {
    state: 'not-asked',
    reason: 'forbidden',
    why: 'The istiod istiod-1-30-3-5d9f7c6b4-q8z7m cannot be asked: the portal may not create pods/portforward in istio-system.',
    told: {
      caHost: 'istiod-1-30-3.istio-system.svc',
      discoveryHost: 'istiod-1-30-3.istio-system.svc',
      agree: 'own-revision',
    },
  },
];

/** Every other answer that there is. */
const otherAnswers: PodConnection[] = [
  {
    ...connected,
    ...{ standing: 'catching-up', synced: false },
    missing: [{ type: 'CDS', sentAt: ago(2) }],
  },
  {
    ...connected,
    ...{ standing: 'behind', synced: false },
    missing: [
      { type: 'CDS', sentAt: ago(300) },
      { type: 'LDS', sentAt: null },
    ],
  },
  { ...connected, standing: 'other-revision', revision: '1-28-0' },
  ...(
    [
      [
        'no-istiod',
        'No istiod pod of revision 1-30-3 was found in the cluster to ask: its control plane is managed, runs elsewhere, or is gone.',
      ],
      ['not-ready', 'No istiod pod of revision 1-30-3 is ready to be asked.'],
      [
        'refused',
        'istiod of revision 1-30-3 could not be asked. Pod istio-system/istiod-1-30-3-a refuses /debug/syncz with status 401.',
      ],
      [
        'debug-off',
        'istiod of revision 1-30-3 could not be asked. Pod istio-system/istiod-1-30-3-a has no /debug/syncz (404): its debug endpoints are switched off (ENABLE_DEBUG_ON_HTTP).',
      ],
      [
        'unreachable',
        'istiod of revision 1-30-3 could not be asked. No answer within 10 s.',
      ],
      [
        'partly',
        'istiod of revision 1-30-3 could not be asked. No answer within 10 s.',
      ],
    ] as const
  ).map(([reason, why], index): PodConnection => ({
    ...{ state: 'not-asked', reason, why },
    told: {
      caHost: 'meshca.googleapis.com',
      discoveryHost: index % 2 ? null : 'istiod-1-29-6.istio-system.svc',
      agree: index % 2 ? 'nothing' : 'other-revision',
    },
  })),
];

/** What the istiods say of the pods of the drifted placement. */
export const connections: Connections = {
  askedAt: ago(1),
  istiods: { answered: 3, unanswered: 1 },
  items: drifted.workloads
    .flatMap(({ pods }) => pods)
    .map(({ name }, index) => ({
      pod: name,
      connection: answers[index % answers.length],
    })),
};

/** The other answers, over the same pods. */
const otherConnections: Connections = {
  ...connections,
  items: oddPods.workloads[0].pods.map(({ name }, index) => ({
    pod: name,
    connection: otherAnswers[index % otherAnswers.length],
  })),
};

/** What the istiods say of the pods of a namespace. */
export function connectionsIn(namespace: string): Connections {
  return namespace === oddPods.namespace ? otherConnections : connections;
}
