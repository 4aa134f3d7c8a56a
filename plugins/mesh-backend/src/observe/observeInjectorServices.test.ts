import type { JsonObject } from '@backstage/types';
import type { InjectorService } from '@mesh-plugins/backstage-plugin-mesh-common';
import {
  createSandboxCluster,
  demo,
  readerRules,
} from '@mesh-plugins/sandbox-cluster';
import {
  connectSandbox,
  sandboxClients,
} from '../__testUtils__/connectSandbox';
import { KubernetesObserver } from './KubernetesObserver';

const lessRights = 'sandbox-less-rights';
const system = '/api/v1/namespaces/istio-system';

describe('observeInjectorServices', () => {
  const sandbox = createSandboxCluster({
    scenario: demo,
    users: [
      {
        token: lessRights,
        user: 'mesh-reader',
        rules: readerRules.filter(
          ({ resources }) => !resources.includes('configmaps'),
        ),
      },
    ],
  });

  beforeAll(() => sandbox.start());
  afterAll(() => sandbox.stop());

  const observe = async (
    name: string,
    reader = sandbox.tokens.reader,
  ): Promise<InjectorService | undefined> => {
    const observer = new KubernetesObserver(
      sandboxClients(sandbox, { reader, writer: null }),
    );
    const { injectorServices } = await observer.observeNamespace(
      'sandbox',
      'payments',
      {
        ...{ connectionsOf: null, askWriter: false },
        ...{ portal: 'test', highestSequence: 0 },
      },
    );
    return injectorServices.state === 'known'
      ? injectorServices.value.find(each => each.name === name)
      : undefined;
  };
  const patch = (path: string, body: JsonObject) =>
    connectSandbox(sandbox, sandbox.tokens.admin).mergePatch(
      `${system}/${path}`,
      body,
    );
  const remove = (path: string) =>
    fetch(`${sandbox.url}${system}/${path}`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${sandbox.tokens.admin}` },
    });

  it('reads the injector behind a Service and what it was told', async () => {
    expect(await observe('istiod-1-29-6')).toMatchObject({
      ...{ exists: true, readyEndpoints: 2, revision: '1-29-6' },
      settings: {
        state: 'known',
        value: {
          policy: 'enabled',
          proxyImage: 'docker.io/istio/proxyv2:1.29.6',
        },
      },
    });
  });

  it('sees what was changed just now', async () => {
    await patch('configmaps/istio-sidecar-injector-1-29-6', {
      data: {
        config:
          'policy: disabled\nalwaysInjectSelector: [{ matchLabels: { mesh: in } }]',
      },
    });
    await patch('configmaps/istio-1-29-6', {
      data: { mesh: 'defaultConfig: { image: { imageType: distroless } }' },
    });
    expect(await observe('istiod-1-29-6')).toMatchObject({
      settings: {
        value: {
          policy: 'disabled',
          alwaysInjectSelector: [{ matchLabels: { mesh: 'in' } }],
          proxyImage: 'docker.io/istio/proxyv2:1.29.6-distroless',
        },
      },
    });
  });

  it('knows the revision without the right to ConfigMaps, and names the rule to add', async () => {
    expect(await observe('istiod-1-29-6', lessRights)).toMatchObject({
      revision: '1-29-6',
      settings: {
        state: 'unknown',
        why: expect.stringMatching(
          /^ConfigMap istio-sidecar-injector-1-29-6 in namespace istio-system could not be read\. .*verbs get, list, watch on configmaps in namespace istio-system/,
        ),
      },
    });
  });

  it('says that a ConfigMap is gone', async () => {
    await remove('configmaps/istio-sidecar-injector-1-29-6');
    expect(await observe('istiod-1-29-6')).toMatchObject({
      revision: '1-29-6',
      settings: { why: expect.stringContaining('does not exist') },
    });
  });

  it('tells no revision for a Service that leads out of the cluster', async () => {
    await patch('services/istiod-1-30-3', {
      spec: { type: 'ExternalName', externalName: 'istiod.example' },
    });
    expect(await observe('istiod-1-30-3')).toMatchObject({
      ...{ revision: null, externalName: 'istiod.example' },
      settings: { why: expect.stringContaining('leads out of the cluster') },
    });
  });

  it('tells no revision for a Service that is gone', async () => {
    await remove('services/istiod-1-30-3');
    expect(await observe('istiod-1-30-3')).toMatchObject({
      ...{ exists: false, revision: null },
      settings: { why: expect.stringContaining('does not exist') },
    });
  });
});
