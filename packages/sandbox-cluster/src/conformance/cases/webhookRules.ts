import { strict as assert } from 'node:assert';
import { absentWebhook } from '../absentWebhook';
import { ConformanceApi, ConformanceCase, until } from '../ConformanceApi';
import { pathOf, pod } from '../parts';

const configurations =
  '/apis/admissionregistration.k8s.io/v1/mutatingwebhookconfigurations';
const key = 'conformance.example/entry';

interface Entry {
  name: string;
  /** What of the usual rule is another. */
  rule?: Record<string, unknown>;
}

/** A configuration of entries that refuse the pods whose label names them, or with no label of their own every pod. */
function configuration(
  api: ConformanceApi,
  name: string,
  entries: Entry[],
  selecting: 'named' | 'every',
) {
  const { apiVersion, kind, webhooks } = absentWebhook(api);
  const [usual] = webhooks;
  return {
    apiVersion,
    kind,
    metadata: { name },
    webhooks: entries.map(entry => ({
      ...usual,
      name: `${entry.name}.conformance.example`,
      rules: [{ ...usual.rules[0], ...entry.rule }],
      objectSelector:
        selecting === 'named' ? { matchLabels: { [key]: entry.name } } : {},
    })),
  };
}

const attempt = (api: ConformanceApi, entry: string) =>
  api.admin.request('POST', `${pathOf.pods(api)}?dryRun=All`, {
    body: pod('tried', { [key]: entry }),
  });

async function withConfigurations(
  api: ConformanceApi,
  all: ReturnType<typeof configuration>[],
  last: string,
  work: () => Promise<void>,
): Promise<void> {
  try {
    for (const body of all) {
      const made = await api.admin.request('POST', configurations, { body });
      assert.equal(made.status, 201, made.text);
    }
    // What was made last counts last: API servers follow one watch of all configurations.
    await until('the webhooks count', async () =>
      (await attempt(api, last)).status === 500 ? true : undefined,
    );
    await work();
  } finally {
    for (const { metadata } of all)
      await api.admin.request('DELETE', `${configurations}/${metadata.name}`);
  }
}

const rules: readonly (Entry & { covers: boolean })[] = [
  { name: 'other-resource', rule: { resources: ['services'] }, covers: false },
  { name: 'subresource', rule: { resources: ['pods/status'] }, covers: false },
  { name: 'with-subresources', rule: { resources: ['pods/*'] }, covers: true },
  { name: 'all-resources', rule: { resources: ['*'] }, covers: true },
  { name: 'all-of-all', rule: { resources: ['*/*'] }, covers: true },
  { name: 'other-operation', rule: { operations: ['UPDATE'] }, covers: false },
  { name: 'all-operations', rule: { operations: ['*'] }, covers: true },
  { name: 'other-group', rule: { apiGroups: ['apps'] }, covers: false },
  { name: 'all-groups', rule: { apiGroups: ['*'] }, covers: true },
  { name: 'other-version', rule: { apiVersions: ['v2'] }, covers: false },
  { name: 'of-clusters', rule: { scope: 'Cluster' }, covers: false },
  { name: 'of-namespaces', rule: { scope: 'Namespaced' }, covers: true },
];

/** In which order webhooks are called, and what their rules cover. */
export const webhookRules: readonly ConformanceCase[] = [
  {
    title: 'the rules of a webhook say whether the creation of a pod calls it',
    run: api => {
      const entries = [...rules, { name: 'usual' }];
      const all = [configuration(api, api.namespace, entries, 'named')];
      return withConfigurations(api, all, 'usual', async () => {
        for (const { name, covers } of rules) {
          const { status } = await attempt(api, name);
          assert.equal(status, covers ? 500 : 201, name);
        }
      });
    },
  },
  {
    title: 'of the entries of a configuration the first is called first',
    run: api => {
      const entries = [{ name: 'z-first' }, { name: 'a-second' }];
      const all = [configuration(api, api.namespace, entries, 'every')];
      return withConfigurations(api, all, '', async () => {
        const { text } = await attempt(api, '');
        assert.match(text, /failed calling webhook \\"z-first\./);
      });
    },
  },
  {
    title: 'configurations are called in the order of their names',
    run: api => {
      const named = (ending: string, entry: string) =>
        configuration(
          api,
          `${api.namespace}${ending}`,
          [{ name: entry }],
          'every',
        );
      // Made in another order; 10 comes before 9, and a hyphen before a dot, as bytes do.
      const all = [
        named('.z', 'dot'),
        named('-9', 'nine'),
        named('-10', 'ten'),
      ];
      return withConfigurations(api, all, '', async () => {
        await until('the last one counts too', async () =>
          /failed calling webhook \\"ten\./.test((await attempt(api, '')).text)
            ? true
            : undefined,
        );
      });
    },
  },
];
