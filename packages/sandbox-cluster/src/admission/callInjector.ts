import { Cluster } from '../api/Cluster';
import { Service, WebhookEntry } from '../store/kinds';
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

interface Callee {
  /** As messages show it. */
  url: string;
  port: number;
  namespace: string;
  name: string;
}

// Inside a sandbox there is no network: a URL leads somewhere only by the name or the address of a Service.
function serviceAt({ store }: Cluster, url: URL): Service | undefined {
  const [name, namespace, zone] = url.hostname.split('.');
  return zone === 'svc'
    ? store.get('services', namespace, name)
    : store
        .list('services')
        .find(({ spec }) => spec.clusterIP === url.hostname);
}

function calleeOf(cluster: Cluster, entry: WebhookEntry): Callee | undefined {
  const { service, url } = entry.clientConfig;
  const timeout = `timeout=${entry.timeoutSeconds ?? 10}s`;
  if (service) {
    const { name, namespace, path = '', port = 443 } = service;
    const address = `https://${name}.${namespace}.svc:${port}${path}?${timeout}`;
    return { url: address, port, namespace, name };
  }
  const address = new URL(url ?? '');
  const found = serviceAt(cluster, address);
  return (
    found && {
      url: `${url}?${timeout}`,
      port: Number(address.port || 443),
      namespace: found.metadata.namespace ?? '',
      name: found.metadata.name,
    }
  );
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
  const callee = calleeOf(cluster, entry);
  if (!callee) {
    const { url } = entry.clientConfig;
    const why = 'dial tcp: lookup failed: no such host';
    return failed(entry, `${url}?timeout=${entry.timeoutSeconds ?? 10}s`, why);
  }
  const { store } = cluster;
  const found = store.get('services', callee.namespace, callee.name);
  if (!found)
    return failed(entry, callee.url, `service "${callee.name}" not found`);
  const ready = store
    .get('endpoints', callee.namespace, callee.name)
    ?.subsets?.flatMap(subset => subset.addresses ?? []);
  const [endpoint] = ready ?? [];
  const istiod =
    endpoint &&
    store.get('pods', endpoint.targetRef.namespace, endpoint.targetRef.name);
  const configuration = istiod && configurationFromCluster(store, istiod);
  const fault =
    configuration && cluster.faults.ofIstiod(configuration.revision);
  if (fault === 'hang')
    return failed(entry, callee.url, 'context deadline exceeded');
  if (!configuration || fault === 'lie-down')
    return failed(
      entry,
      callee.url,
      `dial tcp ${found.spec.clusterIP ?? ''}:${callee.port}: connect: connection refused`,
    );
  return { kind: 'answered', injection: inject(configuration, pod, namespace) };
}
