import {
  type InjectorService,
  known,
  unknown,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { ClusterCache } from '../cache/ClusterCache';
import { decidesForAll } from './decidesForAll';

const service: InjectorService = {
  ...{ namespace: 'istio-system', name: 'istiod-1-30-3', exists: true },
  ...{ readyEndpoints: 2, revision: '1-30-3' },
  settings: unknown('not read'),
};

/** The caches of one cluster, of which webhooks call the Services. */
function cachesWith(services: InjectorService[]) {
  const cache = new ClusterCache('prod', {
    client: async () => {
      throw new Error('Nothing is read here.');
    },
    onChange: () => {},
    onFreshness: () => {},
  });
  cache.injectorServices = () => known(services, '2026-11-21T10:00:00.000Z');
  return { get: (name: string) => (name === 'prod' ? cache : undefined) };
}

describe('decidesForAll', () => {
  const object = (kind: string, name: string, namespace = 'istio-system') => ({
    ...{ apiVersion: 'v1', kind, name, namespace },
  });

  it.each([
    [true, object('Service', 'istiod-1-30-3')],
    [true, object('ConfigMap', 'istio-sidecar-injector-1-30-3')],
    [false, object('Service', 'grafana')],
    [false, object('Service', 'istiod-1-30-3', 'payments')],
    [false, object('ConfigMap', 'istio-sidecar-injector-1-29-6')],
    [false, object('ConfigMap', 'istio-sidecar-injector-1-30-3', 'payments')],
    [false, object('Pod', 'istiod-1-30-3')],
  ])('is %p for %p', (expected, ref) => {
    expect(decidesForAll(cachesWith([service]), 'prod', ref)).toBe(expected);
  });

  it('is false for a cluster that is not known, and an injector that is not', () => {
    const ref = object('ConfigMap', 'istio-sidecar-injector');
    expect(decidesForAll(cachesWith([service]), 'other', ref)).toBe(false);
    const foreign = { ...service, revision: null };
    expect(decidesForAll(cachesWith([foreign]), 'prod', ref)).toBe(false);
  });
});
