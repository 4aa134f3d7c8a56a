import { conditionOf } from '../behaviours/conditions';
import { KubernetesObject } from '../store/KubernetesObject';
import { Namespace } from '../store/kinds';
import { Pod } from '../store/podKinds';
import { askApi } from './askApi';
import { CliProblem } from './CliProblem';
import { Command, CommandInput } from './Command';
import { table } from './table';
import { inside, View } from './View';
import { workloadViews } from './workloadViews';

const injectionLabels = [
  'istio-injection',
  'istio.io/rev',
  'sidecar.istio.io/inject',
];

function labelsOf(object: KubernetesObject): string {
  const labels = Object.entries(object.metadata.labels ?? {}).filter(([key]) =>
    injectionLabels.includes(key),
  );
  return labels.map(([key, value]) => `${key}=${value}`).join(' ') || '-';
}

function podRow(object: KubernetesObject): string[] {
  // Asked for pods, the API answers pods; so with the other kinds below.
  const pod = object as Pod;
  const ready = conditionOf(pod.status.conditions, 'Ready')?.status === 'True';
  const waiting = pod.status.containerStatuses
    ?.map(({ state }) => state.waiting)
    .find(Boolean);
  const reason =
    waiting && typeof waiting === 'object' && 'reason' in waiting
      ? String(waiting.reason)
      : pod.status.phase;
  const state = pod.metadata.deletionTimestamp ? 'Terminating' : reason;
  const revision = pod.metadata.annotations?.['istio.io/rev'] ?? '-';
  return [
    pod.metadata.namespace ?? '',
    pod.metadata.name,
    ready ? 'yes' : 'no',
    state,
    revision,
  ];
}

function namespaceRow(object: KubernetesObject): string[] {
  const namespace = object as Namespace;
  return [namespace.metadata.name, namespace.status.phase, labelsOf(namespace)];
}

const views: readonly View[] = [
  {
    words: ['pods', 'pod', 'po'],
    path: namespace => `/api/v1/${inside(namespace)}pods`,
    header: ['NAMESPACE', 'NAME', 'READY', 'STATUS', 'REVISION'],
    row: podRow,
  },
  ...workloadViews,
  {
    words: ['namespaces', 'namespace', 'ns'],
    path: () => '/api/v1/namespaces',
    header: ['NAME', 'STATUS', 'INJECTION LABELS'],
    row: namespaceRow,
  },
  {
    words: ['webhooks', 'mutatingwebhookconfigurations'],
    path: () =>
      '/apis/admissionregistration.k8s.io/v1/mutatingwebhookconfigurations',
    header: ['NAME', 'REVISION', 'TAG'],
    row: ({ metadata: { name, labels = {} } }) => [
      name,
      labels['istio.io/rev'] ?? '-',
      labels['istio.io/tag'] ?? '-',
    ],
  },
];

async function get({
  words: [kind = '', name],
  namespace,
  client,
}: CommandInput): Promise<string[]> {
  const view = views.find(each => each.words.includes(kind));
  if (!view) {
    const known = views.map(({ words }) => words[0]).join(', ');
    throw new CliProblem(`"${kind}" cannot be shown. What can: ${known}.`);
  }
  const { items } = await askApi(client, 'GET', view.path(namespace));
  const objects = Array.isArray(items) ? (items as KubernetesObject[]) : [];
  const shown = objects.filter(
    object => name === undefined || object.metadata.name === name,
  );
  if (shown.length > 0) return table(view.header, shown.map(view.row));
  const where = namespace ? ` in namespace ${namespace}` : '';
  throw new CliProblem(
    `There are no ${view.words[0]}${name ? ` named ${name}` : ''}${where}.`,
  );
}

/** Shows what is there, with what matters to a migration. */
export const getCommand: Command = {
  name: 'get',
  usage: `get ${views.map(({ words }) => words[0]).join('|')} [NAME] [-n NAMESPACE]`,
  description: 'Show what is in the cluster.',
  run: get,
};
