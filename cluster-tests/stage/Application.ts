import { eventually } from './eventually';
import type { KubernetesApi, KubernetesObject } from './KubernetesApi';

export interface ApplicationOptions {
  namespace: string;
  /** The team whose claim to the namespace the cluster confirms. */
  owner: string;
  /** Value of `istio.io/rev`. */
  asksFor: string;
  /** Replicas by name of a Deployment. */
  deployments: Record<string, number>;
}

/** The restart of a Deployment as the API server shows it: never what the product says about itself. */
export interface DeploymentTrace {
  generation: number;
  replicaSets: number;
}

/** A namespace with Deployments, as a team has it. */
export class Application {
  private readonly path: string;
  private readonly deploymentsPath: string;

  constructor(
    private readonly kubernetes: KubernetesApi,
    readonly options: ApplicationOptions,
  ) {
    this.path = `/api/v1/namespaces/${options.namespace}`;
    this.deploymentsPath = `/apis/apps/v1/namespaces/${options.namespace}/deployments`;
  }

  /** Creates it and waits until its pods run the revision. */
  async create(revision: string): Promise<void> {
    const { namespace, owner, asksFor, deployments } = this.options;
    await this.kubernetes.apply('/api/v1/namespaces', {
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: {
        name: namespace,
        labels: { 'istio.io/rev': asksFor, 'mesh.example/owner': owner },
      },
    });
    // API servers match webhooks from caches that follow a new namespace a moment later.
    await this.untilInjected(revision);
    for (const [name, replicas] of Object.entries(deployments)) {
      await this.kubernetes.apply(
        this.deploymentsPath,
        deployment(namespace, name, replicas),
      );
    }
    await this.untilRunning(revision);
  }

  namespace(): Promise<KubernetesObject> {
    return this.kubernetes.get(this.path);
  }

  deployment(name: string): Promise<KubernetesObject> {
    return this.kubernetes.get(`${this.deploymentsPath}/${name}`);
  }

  /** The namespace and its Deployments as they are now, by `Kind/name`. */
  async objects(): Promise<Record<string, KubernetesObject>> {
    const names = Object.keys(this.options.deployments);
    const deployments = await Promise.all(
      names.map(name => this.deployment(name)),
    );
    const all = [await this.namespace(), ...deployments];
    return Object.fromEntries(
      all.map(object => [`${object.kind}/${object.metadata.name}`, object]),
    );
  }

  async traceOf(name: string): Promise<DeploymentTrace> {
    const { metadata } = await this.deployment(name);
    const replicaSets = await this.kubernetes.list(
      `/apis/apps/v1/namespaces/${this.options.namespace}/replicasets`,
    );
    const owned = replicaSets.filter(replicaSet =>
      replicaSet.metadata.ownerReferences?.some(
        ({ uid }) => uid === metadata.uid,
      ),
    );
    return { generation: metadata.generation ?? 0, replicaSets: owned.length };
  }

  async traces(): Promise<Record<string, DeploymentTrace>> {
    const names = Object.keys(this.options.deployments);
    const traces = await Promise.all(names.map(name => this.traceOf(name)));
    return Object.fromEntries(names.map((name, at) => [name, traces[at]]));
  }

  /** The revisions of the pods that are there, from the injector's annotation on them. */
  async runs(): Promise<string[]> {
    const pods = await this.kubernetes.list(`${this.path}/pods`);
    return pods
      .filter(({ metadata }) => !metadata.deletionTimestamp)
      .map(({ metadata }) => metadata.annotations?.['istio.io/rev'] ?? 'none');
  }

  async untilRunning(revision: string): Promise<void> {
    const wanted = Object.values(this.options.deployments).reduce(
      (sum, replicas) => sum + replicas,
      0,
    );
    await eventually(
      `all pods of ${this.options.namespace} run ${revision}`,
      async () => {
        const runs = await this.runs();
        const all =
          runs.length === wanted && runs.every(run => run === revision);
        return all || undefined;
      },
    );
  }

  private async untilInjected(revision: string): Promise<void> {
    await eventually(
      `pods of ${this.options.namespace} are injected`,
      async saw => {
        const probe = await this.kubernetes
          .create(`${this.path}/pods?dryRun=All`, {
            apiVersion: 'v1',
            kind: 'Pod',
            metadata: { name: 'probe' },
            spec: { containers: [{ name: 'app', image: 'app' }] },
          })
          .catch(error => saw(String(error)));
        const injected = probe?.metadata.annotations?.['istio.io/rev'];
        return injected === revision || undefined;
      },
    );
  }
}

function deployment(
  namespace: string,
  name: string,
  replicas: number,
): KubernetesObject {
  const labels = { app: name, 'backstage.io/kubernetes-id': name };
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name, namespace, labels },
    spec: {
      replicas,
      selector: { matchLabels: { app: name } },
      template: {
        metadata: {
          labels,
          annotations: { 'mesh.testbed/ready-after': '2s' },
        },
        spec: { containers: [{ name: 'app', image: `registry/${name}:1` }] },
      },
    },
  };
}
