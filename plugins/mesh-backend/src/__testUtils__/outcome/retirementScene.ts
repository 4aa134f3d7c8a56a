import type { Shuffle } from '@mesh-plugins/onlooker';
import {
  createSandboxCluster,
  namespace,
  type SandboxCluster,
  tagWebhook,
  twoRevisions,
} from '@mesh-plugins/sandbox-cluster';
import { editedWebhook } from './editedWebhook';
import { generatedWorkload } from './generatedWorkload';
import {
  generatedSettings,
  plainSettings,
  tellInjector,
} from './injectorSettings';
import { webhooks } from './webhooks';

/** The namespaces of every scene. */
export const retirementNamespaces = ['shop', 'payments'] as const;

const startLabels: readonly Record<string, string>[] = [
  { 'istio.io/rev': 'stable' },
  { 'istio.io/rev': '1-29-6' },
  { 'istio-injection': 'enabled' },
  { 'istio.io/rev': 'unheard-of' },
  {},
];

/**
 * Two namespaces that have run under the old revision, and a promotion that somebody has carried out by hand: mostly
 * to its end, and now and then with something left behind.
 */
export function retirementScene(shuffle: Shuffle): SandboxCluster {
  const sandbox = createSandboxCluster({ scenario: twoRevisions });
  const { stage } = sandbox;
  tellInjector(sandbox, '1-29-6', plainSettings);
  tellInjector(sandbox, '1-30-3', plainSettings);
  for (const place of retirementNamespaces) {
    stage.create(namespace(place, shuffle.one(startLabels)));
    const count = shuffle.below(3);
    for (let index = 0; index < count; index += 1) {
      stage.create(...generatedWorkload(shuffle, place, `app-${index}`));
    }
  }
  stage.settle();
  if (shuffle.chance(0.3)) handMadeWebhook(sandbox, shuffle);
  for (const tag of ['stable', 'default']) {
    if (shuffle.chance(0.85)) pointToNew(sandbox, tag);
  }
  for (const place of retirementNamespaces) {
    if (shuffle.chance(0.85)) relabel(sandbox, place);
    if (shuffle.chance(0.85)) renewPods(sandbox, place);
  }
  for (const revision of ['1-29-6', '1-30-3']) {
    if (shuffle.chance(0.2)) {
      tellInjector(sandbox, revision, generatedSettings(shuffle));
    }
  }
  if (shuffle.chance(0.2)) editedWebhook(sandbox, shuffle);
  stage.settle();
  return sandbox;
}

/** Deletes every pod that comes back, as an impatient person renews a namespace. */
export function renewPods(sandbox: SandboxCluster, place: string): void {
  const { stage, store } = sandbox;
  for (const { metadata } of store.list('pods', place)) {
    const comesBack = metadata.ownerReferences?.some(({ kind }) =>
      ['ReplicaSet', 'StatefulSet', 'DaemonSet'].includes(kind),
    );
    if (comesBack && !metadata.deletionTimestamp) {
      stage.delete('pods', place, metadata.name);
    }
  }
  stage.settle();
}

/** `istioctl tag set --overwrite`. */
function pointToNew({ stage }: SandboxCluster, tag: string): void {
  stage.delete(webhooks, undefined, `istio-revision-tag-${tag}`);
  stage.create(tagWebhook(tag, '1-30-3'));
}

function relabel({ stage, store }: SandboxCluster, place: string): void {
  const { labels = {} } =
    store.get('namespaces', undefined, place)?.metadata ?? {};
  if (labels['istio.io/rev'] === '1-29-6') {
    stage.label(place, { 'istio.io/rev': '1-30-3' });
  }
}

/** A webhook that no installation made, and that calls the old revision for some pods. */
function handMadeWebhook({ stage, store }: SandboxCluster, shuffle: Shuffle) {
  shuffle.note('a webhook made by hand');
  const made = store.get(
    ...([webhooks, undefined, 'istio-sidecar-injector-1-29-6'] as const),
  );
  if (!made) throw new Error('The old revision has no webhook.');
  const { webhooks: entries = [] } = made as {
    webhooks?: { name: string; clientConfig: object }[];
  };
  const [first] = entries;
  stage.create({
    apiVersion: 'admissionregistration.k8s.io/v1',
    kind: 'MutatingWebhookConfiguration',
    metadata: { name: 'made-by-hand' },
    webhooks: [
      {
        ...first,
        name: 'by-hand.sidecar-injector.istio.io',
        namespaceSelector: {},
        objectSelector: shuffle.one([
          { matchLabels: { keep: 'out' } },
          { matchLabels: { always: 'yes' } },
          { matchLabels: { app: 'app-1' } },
          { matchLabels: { 'sidecar.istio.io/inject': 'true' } },
        ]),
        failurePolicy: shuffle.one(['Fail', 'Ignore']),
      },
    ],
  });
}
