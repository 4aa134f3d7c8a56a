import { Cluster } from '../api/Cluster';
import { WebhookEntry } from '../store/kinds';
import { Pod } from '../store/podKinds';
import { configurationFromCluster } from '../istiod/configurationFromCluster';
import { inject, Injection } from '../istiod/injector';

/** What came of calling a webhook: its answer, or why it could not be asked. */
export type WebhookAnswer =
  | { kind: 'answered'; injection: Injection }
  | { kind: 'failed'; message: string };

function failed(entry: WebhookEntry, url: string, why: string): WebhookAnswer {
  const message = `failed calling webhook "${entry.name}": failed to call webhook: Post "${url}": ${why}`;
  return { kind: 'failed', message };
}

/**
 * Calls the injector behind a webhook entry. In process: the Service the entry names must exist and have a ready
 * istiod, and that istiod's configuration answers. A webhook that is not Istio's cannot be reached.
 */
export function callInjector(
  cluster: Cluster,
  entry: WebhookEntry,
  pod: Pod,
  namespace: string,
): WebhookAnswer {
  const { service, url } = entry.clientConfig;
  const timeout = `timeout=${entry.timeoutSeconds ?? 10}s`;
  if (!service)
    return failed(
      entry,
      `${url}?${timeout}`,
      'dial tcp: lookup failed: no such host',
    );
  const port = service.port ?? 443;
  const address = `https://${service.name}.${service.namespace}.svc:${port}${service.path ?? ''}?${timeout}`;
  const { store } = cluster;
  const found = store.get('services', service.namespace, service.name);
  if (!found)
    return failed(entry, address, `service "${service.name}" not found`);
  const ready = store
    .get('endpoints', service.namespace, service.name)
    ?.subsets?.flatMap(subset => subset.addresses ?? []);
  const [endpoint] = ready ?? [];
  const istiod =
    endpoint &&
    store.get('pods', endpoint.targetRef.namespace, endpoint.targetRef.name);
  const configuration = istiod && configurationFromCluster(store, istiod);
  if (!configuration)
    return failed(
      entry,
      address,
      `dial tcp ${found.spec.clusterIP ?? ''}:${port}: connect: connection refused`,
    );
  return { kind: 'answered', injection: inject(configuration, pod, namespace) };
}
