import type { AuthService } from '@backstage/backend-plugin-api';
import type {
  AuthenticationStrategy,
  ClusterDetails,
} from '@backstage/plugin-kubernetes-node';
import type { KubernetesAccess } from '../kubernetes/KubernetesAccess';
import { withinLimit } from '../outbound/withinLimit';
import { wordsOf } from './wordsOf';

/** A cluster of the portal's kubernetes configuration. `details` may hold a token: never log, store or answer it. */
export interface ConfiguredCluster {
  name: string;
  title: string;
  details: ClusterDetails;
  strategies: Readonly<Record<string, AuthenticationStrategy>>;
}

/** The clusters, or why there are none; `problem` is a sentence with a remedy. */
export interface ClusterList {
  items: ConfiguredCluster[];
  problem: string | null;
}

/** Locators may ask a cloud or the catalog at each call, and clusters come and go rarely. */
const keepForMs = 30_000;

/** Which clusters the portal knows, from its kubernetes plugin. */
export class ClusterDirectory {
  private last: { list: ClusterList; until: number } | null = null;

  constructor(
    private readonly deps: {
      access: KubernetesAccess;
      auth: AuthService;
      /** How long the locators may take: whoever waits for them holds a migration or a request. */
      timeoutMs?: number;
    },
  ) {}

  /** Never throws: where the clusters cannot be known, `problem` says why. */
  async list(): Promise<ClusterList> {
    if (this.last && performance.now() < this.last.until) {
      return this.last.list;
    }
    const list = await this.read();
    this.last = {
      list,
      // What is missing at the start may come a moment later.
      until: performance.now() + (list.problem ? 1_000 : keepForMs),
    };
    return list;
  }

  /** Throws where the cluster is not configured. */
  async find(name: string): Promise<ConfiguredCluster> {
    const { items, problem } = await this.list();
    const found = items.find(cluster => cluster.name === name);
    if (found) return found;
    throw new Error(
      problem ??
        `The portal's kubernetes configuration has no cluster ${name}. Add it there, or correct the name.`,
    );
  }

  private async read(): Promise<ClusterList> {
    const known = this.last?.list.items ?? [];
    try {
      const { access, clusters } = await withinLimit(
        this.limit(),
        async () => await this.ask(),
      );
      return {
        items: firstOfEachName(clusters).map(details => ({
          name: details.name,
          title: details.title ?? details.name,
          details,
          strategies: access.authStrategyMap,
        })),
        problem:
          clusters.length > 0
            ? null
            : 'The kubernetes configuration names no cluster. Add one to "kubernetes.clusterLocatorMethods" in app-config.yaml.',
      };
    } catch (error) {
      const why = wordsOf(error);
      // A locator that fails for a moment must not make known clusters vanish.
      return { items: known, problem: why };
    }
  }

  private async ask() {
    const access = await this.deps.access.get();
    const credentials = await this.deps.auth.getOwnServiceCredentials();
    const { clusterSupplier } = access;
    return {
      access,
      clusters: await clusterSupplier.getClusters({ credentials }),
    };
  }

  private limit() {
    const ms = this.deps.timeoutMs ?? 15_000;
    return {
      ms,
      words: `The kubernetes plugin did not list its clusters within ${ms / 1000} s. Check "kubernetes.clusterLocatorMethods" in app-config.yaml and what they ask.`,
    };
  }
}

/** Two locators may name the same cluster; as for the kubernetes plugin, the first one counts. */
function firstOfEachName(
  clusters: readonly ClusterDetails[],
): ClusterDetails[] {
  const byName = new Map<string, ClusterDetails>();
  for (const details of clusters) {
    if (!byName.has(details.name)) byName.set(details.name, details);
  }
  return [...byName.values()];
}
