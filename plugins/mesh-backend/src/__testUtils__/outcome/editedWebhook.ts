import type { Shuffle } from '@mesh-plugins/onlooker';
import type {
  MutatingWebhookConfiguration,
  SandboxCluster,
} from '@mesh-plugins/sandbox-cluster';
import { webhooks } from './webhooks';

type Entry = NonNullable<MutatingWebhookConfiguration['webhooks']>[number];

type Requirement = NonNullable<
  NonNullable<Entry['objectSelector']>['matchExpressions']
>[number];

interface Edit {
  name: string;
  edit: (entries: Entry[]) => Entry[];
}

const demand = (
  entry: Entry,
  selector: 'namespaceSelector' | 'objectSelector',
  requirement: Requirement,
): Entry => ({
  ...entry,
  [selector]: {
    ...entry[selector],
    matchExpressions: [
      ...(entry[selector]?.matchExpressions ?? []),
      requirement,
    ],
  },
});

/** What people do to the webhook of a revision. */
const edits: readonly Edit[] = [
  {
    name: 'leaves out pods with a label',
    edit: entries =>
      entries.map(each =>
        demand(each, 'objectSelector', {
          ...{ key: 'keep', operator: 'NotIn', values: ['out'] },
        }),
      ),
  },
  {
    name: 'asks pods for a label',
    edit: entries =>
      entries.map(each =>
        demand(each, 'objectSelector', {
          ...{ key: 'sidecar.istio.io/inject', operator: 'Exists' },
        }),
      ),
  },
  {
    name: 'asks namespaces for a label',
    edit: entries =>
      entries.map(each =>
        demand(each, 'namespaceSelector', {
          ...{ key: 'environment', operator: 'In', values: ['production'] },
        }),
      ),
  },
  {
    name: 'has lost its first entry',
    edit: entries => entries.slice(1),
  },
  {
    name: 'is deactivated',
    edit: entries =>
      entries.map(each => ({
        ...each,
        namespaceSelector: {
          matchLabels: { 'istio.io/deactivated': 'never-match' },
        },
      })),
  },
  {
    name: 'lets pods pass without an answer',
    edit: entries =>
      entries.map(each => ({ ...each, failurePolicy: 'Ignore' })),
  },
  {
    name: 'leads to a Service that is not there',
    edit: entries =>
      entries.map(each => ({
        ...each,
        clientConfig: {
          service: { name: 'istiod-gone', namespace: 'istio-system' },
        },
      })),
  },
];

/** Somebody edits the webhook of the new revision, or of a tag that leads to it. */
export function editedWebhook(sandbox: SandboxCluster, shuffle: Shuffle): void {
  const name = shuffle.one([
    'istio-sidecar-injector-1-30-3',
    'istio-sidecar-injector-1-30-3',
    'istio-revision-tag-canary',
  ]);
  const found = sandbox.store.get(webhooks, undefined, name);
  if (!found) throw new Error(`${name} is not there.`);
  const { name: what, edit } = shuffle.one(edits);
  shuffle.note(`${name} ${what}`);
  const { webhooks: entries = [] } = found as MutatingWebhookConfiguration;
  sandbox.stage.patch(webhooks, undefined, name, {
    webhooks: JSON.parse(JSON.stringify(edit(entries))),
  });
}
