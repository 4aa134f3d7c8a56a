import type { JsonObject } from '@backstage/types';
import { parseInjectionWebhook } from './parseInjectionWebhook';

/** The names of the entries that count, of a configuration with one entry. */
function counted(
  { name = 'anything.example.com', ...entry }: JsonObject,
  labels: JsonObject = {},
) {
  const parsed = parseInjectionWebhook({
    metadata: { name: 'renamed', labels },
    webhooks: [{ name, ...entry }],
  });
  return parsed?.entries.map(each => each.name) ?? [];
}

const service = (name: string, path: string) => ({
  clientConfig: { service: { namespace: 'mesh', name, path } },
});
const url = (address: string) => ({ clientConfig: { url: address } });
const selects = (key: string) => ({
  namespaceSelector: { matchExpressions: [{ key, operator: 'Exists' }] },
});
const revision = { 'istio.io/rev': '1-30-3' };

describe('an entry is Istio’s', () => {
  it.each([
    ['istiod of a revision', service('istiod-1-30-3', '/inject')],
    ['the unsuffixed Service', service('istiod', '/inject')],
    [
      'istiod with selectors that somebody replaced',
      { ...service('istiod', '/inject'), ...selects('team') },
    ],
    [
      'a renamed Service that is asked to inject',
      { ...service('control-plane', '/inject'), ...selects('istio.io/rev') },
    ],
    [
      'an external control plane, with values of the cluster in the path',
      {
        ...url('https://istiod.example:15017/inject/cluster/c1/net/n1'),
        ...selects('istio-injection'),
      },
    ],
    [
      'a managed control plane whose address tells nothing',
      {
        ...url('https://meshconfig.example/v1/projects/p/locations/l'),
        ...selects('istio.io/rev'),
      },
    ],
    [
      'a deactivated entry',
      {
        ...url('https://istiod.example/inject'),
        objectSelector: {
          matchLabels: { 'istio.io/deactivated': 'never-match' },
        },
      },
    ],
  ])('%s', (_, entry) => {
    expect(counted(entry)).toHaveLength(1);
  });

  it('with selectors that somebody replaced, where its configuration is labelled', () => {
    const entry = { ...url('https://x.example/inject'), ...selects('team') };
    expect(counted(entry, revision)).toHaveLength(1);
    expect(counted(entry)).toEqual([]);
  });
});

describe('an entry is somebody else’s', () => {
  it.each([
    [
      'another mesh, whose path begins alike',
      {
        ...service('kuma-control-plane', '/inject-sidecar'),
        ...selects('istio-injection'),
      },
    ],
    [
      'a policy that looks at Istio’s labels',
      { ...service('policy', '/mutate'), ...selects('istio-injection') },
    ],
    [
      'another injector that serves the same path',
      { ...service('agent-injector', '/inject'), ...selects('vault') },
    ],
    [
      'one that only has Istio’s name',
      {
        name: 'rev.namespace.sidecar-injector.istio.io',
        ...service('policy', '/mutate'),
      },
    ],
    ['one without a client', selects('istio.io/rev')],
  ])('%s', (_, entry) => {
    expect(counted(entry)).toEqual([]);
  });

  it('and hides no entry of Istio beside it', () => {
    const parsed = parseInjectionWebhook({
      webhooks: [
        { name: 'policy', ...service('policy', '/mutate') },
        { name: 'istio', ...service('istiod', '/inject') },
      ],
    });
    expect(parsed?.entries.map(({ name }) => name)).toEqual(['istio']);
    expect(parseInjectionWebhook({})).toBeNull();
  });
});
