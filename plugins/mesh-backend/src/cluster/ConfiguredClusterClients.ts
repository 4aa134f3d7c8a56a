import type { WriterCredential } from '../config';
import type { ClusterClient, ClusterClients } from './ClusterClient';
import type { ClusterConnection } from './ClusterConnection';
import type { ClusterDirectory, ConfiguredCluster } from './ClusterDirectory';
import { HttpClusterClient } from './HttpClusterClient';
import { NewestSeen } from './NewestSeen';
import { readerConnection } from './readerConnection';
import { writerConnection } from './writerConnection';

/** Makes a client for each cluster and role, and keeps it until the cluster's configuration changes. */
export class ConfiguredClusterClients implements ClusterClients {
  private readonly kept = new Map<
    string,
    { configuration: string; client: ClusterClient }
  >();

  private readonly newest = new Map<string, NewestSeen>();

  constructor(
    private readonly directory: ClusterDirectory,
    private readonly writers: ReadonlyMap<string, WriterCredential>,
  ) {}

  async reader(cluster: string): Promise<ClusterClient> {
    const configured = await this.directory.find(cluster);
    return this.keep('reader', configured, () => readerConnection(configured));
  }

  async writer(cluster: string): Promise<ClusterClient | null> {
    const writer = this.writers.get(cluster);
    if (!writer) return null;
    const configured = await this.directory.find(cluster);
    return this.keep('writer', configured, () =>
      writerConnection(configured, writer),
    );
  }

  private newestOf({ name, details }: ConfiguredCluster): NewestSeen {
    // Another address may be another cluster, which counts anew.
    const key = `${name} ${details.url}`;
    const newest = this.newest.get(key) ?? new NewestSeen(name);
    this.newest.set(key, newest);
    return newest;
  }

  private keep(
    role: 'reader' | 'writer',
    cluster: ConfiguredCluster,
    connect: () => ClusterConnection,
  ): ClusterClient {
    const key = `${role} ${cluster.name}`;
    // A locator may move a cluster or renew its token; compared in memory only, since it may hold a secret.
    const configuration = JSON.stringify(cluster.details);
    const kept = this.kept.get(key);
    if (kept?.configuration === configuration) return kept.client;
    const client = new HttpClusterClient(connect(), this.newestOf(cluster));
    this.kept.set(key, { configuration, client });
    return client;
  }
}
