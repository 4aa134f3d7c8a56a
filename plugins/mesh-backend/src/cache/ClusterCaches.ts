import { setTimeout as pause } from 'node:timers/promises';
import type { LoggerService } from '@backstage/backend-plugin-api';
import type { ClusterClients } from '../cluster/ClusterClient';
import type { ClusterDirectory } from '../cluster/ClusterDirectory';
import type { ChangeBus } from '../stream/ChangeBus';
import { ClusterCache } from './ClusterCache';

/** How often clusters that came or went are looked for, and how often while there is a problem. */
const lookEveryMs = 30_000;
const lookAgainMs = 2_000;

/** One cache for each cluster that the portal knows; they come and go with its configuration. */
export class ClusterCaches {
  private readonly caches = new Map<string, ClusterCache>();
  private readonly stopped = new AbortController();

  constructor(
    private readonly deps: {
      directory: ClusterDirectory;
      clients: ClusterClients;
      bus: ChangeBus;
      logger: LoggerService;
    },
  ) {}

  /** Returns at once. */
  start(): void {
    void this.followDirectory();
  }

  stop(): void {
    this.stopped.abort();
    for (const cache of this.caches.values()) cache.stop();
    this.caches.clear();
  }

  get(cluster: string): ClusterCache | undefined {
    return this.caches.get(cluster);
  }

  all(): ClusterCache[] {
    return [...this.caches.values()];
  }

  private async followDirectory(): Promise<void> {
    const { signal } = this.stopped;
    let told: string | null = null;
    while (!signal.aborted) {
      const { items, problem } = await this.deps.directory.list();
      if (signal.aborted) return;
      if (problem && problem !== told) this.deps.logger.warn(problem);
      told = problem;
      this.follow(items.map(({ name }) => name));
      await pause(problem ? lookAgainMs : lookEveryMs, null, { signal }).catch(
        () => {},
      );
    }
  }

  private follow(names: string[]): void {
    const gone = this.all().filter(({ cluster }) => !names.includes(cluster));
    const come = names.filter(name => !this.caches.has(name));
    for (const cache of gone) {
      cache.stop();
      this.caches.delete(cache.cluster);
    }
    for (const name of come) {
      const cache = this.createCache(name);
      this.caches.set(name, cache);
      cache.start();
    }
    if (gone.length + come.length > 0) {
      this.deps.bus.publish({ kind: 'clusters' });
    }
  }

  private createCache(cluster: string): ClusterCache {
    const { bus, clients, logger } = this.deps;
    let last = '';
    const cache: ClusterCache = new ClusterCache(cluster, {
      client: () => clients.reader(cluster),
      onChange: namespaces =>
        bus.publish({ kind: 'namespaces', cluster, namespaces }),
      onFreshness: () => {
        const { freshness } = cache;
        const summary = freshness.state === 'live' ? 'live' : freshness.why;
        if (summary === last) return;
        last = summary;
        if (freshness.state === 'live') {
          logger.info(`Cluster ${cluster} is read and watched.`);
        } else {
          logger.warn(
            `Cluster ${cluster} is ${freshness.state === 'never' ? 'not read yet' : 'stale'}. ${freshness.why}`,
          );
        }
        bus.publish({ kind: 'clusters' });
      },
    });
    return cache;
  }
}
