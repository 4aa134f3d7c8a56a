import type {
  Connections,
  PodConnection,
  ShownObject,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { ago } from './ago';
import { drifted } from './placementFixtures';

const connected: PodConnection = {
  state: 'connected',
  istiod: 'istiod-1-29-6-6f7c9d5b8-x2k4q',
  revision: '1-29-6',
  synced: true,
  lastError: null,
};

/** One of each kind of answer, over the pods of the drifted placement. */
const answers: PodConnection[] = [
  connected,
  {
    ...connected,
    synced: false,
    lastError:
      'Error adding/updating listener(s) 0.0.0.0_8080: filter http.lua: unknown type',
  },
  { state: 'not-connected' },
  {
    state: 'not-asked',
    why: 'The istiod istiod-1-30-3-5d9f7c6b4-q8z7m cannot be asked: the portal may not create pods/portforward in istio-system.',
  },
];

/** What the istiods say of the pods of the drifted placement. */
export const connections: Connections = {
  askedAt: ago(1),
  items: drifted.workloads
    .flatMap(({ pods }) => pods)
    .map(({ name }, index) => ({
      pod: name,
      connection: answers[index % answers.length],
    })),
};

/** A namespace as it is shown. */
export const shownNamespace: ShownObject = {
  ref: { apiVersion: 'v1', kind: 'Namespace', name: 'payments' },
  yaml: [
    'apiVersion: v1',
    'kind: Namespace',
    'metadata:',
    '  name: payments',
    '  labels:',
    '    istio.io/rev: canary',
    '    kubernetes.io/metadata.name: payments',
    '    mesh.example/owner: team-payments',
  ].join('\n'),
  kubectl: 'kubectl get namespace payments -o yaml',
  observedAt: ago(1),
};
