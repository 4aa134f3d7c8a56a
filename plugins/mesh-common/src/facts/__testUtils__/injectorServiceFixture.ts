import { known } from '../../model/known';
import type { InjectionWebhook } from '../injectionWebhook';
import type { InjectorSettings, MeshSettings } from '../injectorSettings';
import type { InjectorService } from '../namespaceFacts';

const observedAt = '2026-01-01T00:00:00.000Z';

/** A mesh as the charts install it. */
export function meshSettings(
  changes: Partial<MeshSettings> = {},
): MeshSettings {
  return { trustDomain: 'cluster.local', discoverySelectors: [], ...changes };
}

/** An injector as the charts install it. */
export function injectorSettings(
  changes: Partial<InjectorSettings> = {},
): InjectorSettings {
  return {
    policy: 'enabled',
    neverInjectSelector: [],
    alwaysInjectSelector: [],
    defaultTemplates: ['sidecar'],
    templates: ['gateway', 'grpc-agent', 'grpc-simple', 'sidecar', 'waypoint'],
    proxyImage: null,
    redirection: 'init-container',
    mesh: known(meshSettings(), observedAt),
    digest: 'as-installed',
    ...changes,
  };
}

/** The Service of a revision's two ready istiods, in the namespace `istio-system`. */
export function injectorService(
  revision: string,
  changes: Partial<InjectorService> = {},
): InjectorService {
  return {
    namespace: 'istio-system',
    name: revision === 'default' ? 'istiod' : `istiod-${revision}`,
    exists: true,
    readyEndpoints: 2,
    revision,
    settings: known(injectorSettings(), observedAt),
    ...changes,
  };
}

/** A ready Service, of the revision that its name tells, for each that the webhooks call. */
export function servicesOf(
  webhooks: readonly InjectionWebhook[],
): InjectorService[] {
  const called = webhooks
    .flatMap(({ entries }) => entries)
    .flatMap(({ service }) => service ?? []);
  const byName = new Map(
    called.map(({ namespace, name }) => [`${namespace}/${name}`, name]),
  );
  return [...byName].map(([key, name]) => {
    const revision =
      name === 'istiod' ? 'default' : name.replace(/^istiod-/, '');
    const [namespace] = key.split('/');
    return injectorService(revision, { namespace, name });
  });
}
