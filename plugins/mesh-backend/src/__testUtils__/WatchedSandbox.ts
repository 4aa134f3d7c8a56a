import type { InjectorService } from '@mesh-plugins/backstage-plugin-mesh-common';
import {
  type AccessRule,
  createSandboxCluster,
  demo,
  readerRules,
  type SandboxCluster,
} from '@mesh-plugins/sandbox-cluster';
import { ClusterCache } from '../cache/ClusterCache';
import type { ClusterClient } from '../cluster/ClusterClient';
import { connectSandbox } from './connectSandbox';
import { waitUntil } from './waitUntil';

const token = 'sandbox-own-rights';

/** A sandbox with a cache that looks at its injectors, which notes what it asks for and what it tells. */
export class WatchedSandbox {
  /** What the cache may do, changed while it is at work. */
  readonly rules: AccessRule[] = [...readerRules];
  /** The namespaces that were told to have changed. */
  readonly changes: string[] = [];
  /** The paths and field selectors of ConfigMaps that were asked for. */
  readonly configMaps: string[] = [];
  /** Those that are watched at this moment. */
  readonly watches = new Set<string>();
  readonly sandbox: SandboxCluster = createSandboxCluster({
    scenario: demo,
    users: [{ token, user: 'mesh-reader', rules: this.rules }],
  });
  cache = this.createCache();

  async start(): Promise<void> {
    await this.sandbox.start();
    await this.look();
  }

  /** Begins to look anew, with nothing known. */
  async look(): Promise<void> {
    this.cache.stop();
    this.cache = this.createCache();
    this.cache.start();
    await this.becomes('live');
  }

  async stop(): Promise<void> {
    this.cache.stop();
    await this.sandbox.stop();
  }

  async becomes(freshness: string): Promise<void> {
    await waitUntil(
      () => this.cache.freshness.state,
      state => state === freshness,
    );
  }

  get admin(): ClusterClient {
    return connectSandbox(this.sandbox, this.sandbox.tokens.admin);
  }

  async remove(path: string): Promise<void> {
    await fetch(`${this.sandbox.url}${path}`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${this.sandbox.tokens.admin}` },
    });
  }

  service(
    name: string,
    namespace = 'istio-system',
  ): InjectorService | undefined {
    const services = this.cache.injectorServices();
    return services.state === 'known'
      ? services.value.find(
          each => each.name === name && each.namespace === namespace,
        )
      : undefined;
  }

  /** The settings of the injector behind a Service, while they are known. */
  settings(name: string, namespace?: string) {
    const settings = this.service(name, namespace)?.settings;
    return settings?.state === 'known' ? settings.value : undefined;
  }

  /** Why they are not. */
  why(name: string): string {
    const settings = this.service(name)?.settings;
    return settings?.state === 'unknown' ? settings.why : '';
  }

  /** Waits until both injectors and their meshes are read. */
  async isRead(): Promise<void> {
    await waitUntil(
      () => ['istiod-1-29-6', 'istiod-1-30-3'].map(name => this.settings(name)),
      read => read.every(each => typeof each?.proxyImage === 'string'),
    );
  }

  private createCache(): ClusterCache {
    return new ClusterCache('sandbox', {
      client: async () => this.createClient(),
      onChange: namespaces => this.changes.push(...namespaces),
      onFreshness: () => {},
    });
  }

  private createClient(): ClusterClient {
    const client = connectSandbox(this.sandbox, token);
    const get = client.get.bind(client);
    client.get = (path, query, signal) => {
      if (path.includes('configmaps')) {
        this.configMaps.push(`${path} ${query?.fieldSelector}`);
      }
      return get(path, query, signal);
    };
    const watch = client.watch.bind(client);
    client.watch = async (path, query, ...rest) => {
      const key = `${path} ${query.fieldSelector}`;
      if (path.includes('configmaps')) this.watches.add(key);
      try {
        await watch(path, query, ...rest);
      } finally {
        this.watches.delete(key);
      }
    };
    return client;
  }
}
