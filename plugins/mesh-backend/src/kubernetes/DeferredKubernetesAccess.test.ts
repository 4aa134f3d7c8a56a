import { mockServices } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import { DeferredKubernetesAccess } from './DeferredKubernetesAccess';
import type { CapturedAccess } from './KubernetesAccess';

const captured: CapturedAccess = {
  clusterSupplier: { getClusters: async () => [] },
  authStrategyMap: {},
};

function create(
  data: JsonObject = { kubernetes: { clusterLocatorMethods: [] } },
  plugins = ['mesh', 'kubernetes'],
) {
  return new DeferredKubernetesAccess({
    config: mockServices.rootConfig({ data }),
    instance: {
      getInstalledPlugins: async () =>
        plugins.map(pluginId => ({ pluginId, modules: [] })),
    },
    timeoutMs: 50,
  });
}

describe('DeferredKubernetesAccess', () => {
  it('hands over what was captured, before and after it is asked for', async () => {
    const early = create();
    early.provide(captured);
    expect(await early.get()).toBe(captured);
    const late = create();
    const asked = late.get();
    late.provide(captured);
    expect(await asked).toBe(captured);
  });

  it('says that the kubernetes plugin is not installed, without waiting', async () => {
    await expect(create({}, ['mesh']).get()).rejects.toThrow(
      'Add @backstage/plugin-kubernetes-backend to the backend',
    );
  });

  it.each([{}, { kubernetes: null }])(
    'says that there is no kubernetes section in %j',
    async data => {
      await expect(create(data).get()).rejects.toThrow(
        'has no "kubernetes" section, or an empty one',
      );
    },
  );

  it('says that another module has taken the place', async () => {
    const access = create();
    access.refuse('Another module has replaced the router.');
    await expect(access.get()).rejects.toThrow('Another module');
  });

  it('says that nothing came, and takes what comes later', async () => {
    const access = create();
    await expect(access.get()).rejects.toThrow('handed nothing over');
    access.provide(captured);
    expect(await access.get()).toBe(captured);
  });
});
