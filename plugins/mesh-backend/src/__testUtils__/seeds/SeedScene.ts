import type { SeenWorkload } from '@mesh-plugins/onlooker';
import type { SandboxCluster } from '@mesh-plugins/sandbox-cluster';
import { SEED_NAMESPACE } from './seedCluster';

const RECORD = 'mesh-plugins.io/migration';
const kinds = ['deployments', 'statefulsets', 'daemonsets'] as const;

/** One workload of the scene. */
export interface SceneWorkload {
  resource: (typeof kinds)[number];
  name: string;
  uid: string;
}

/** What is to be seen in the namespace of a seed, and who disturbed what. */
export class SeedScene {
  /** Labels of both styles, or of another one, that somebody else has put there. */
  labelledByOthers = false;
  private readonly disturbed = new Map<string, number>();
  private readonly crashing = new Set<string>();

  constructor(
    readonly sandbox: SandboxCluster,
    /** Pods slip through, and each is renewed alone: one is away at a time. */
    private readonly lagging: boolean,
  ) {}

  get workloads(): SceneWorkload[] {
    return kinds.flatMap(resource =>
      this.sandbox.store
        .list(`${resource}.apps`, SEED_NAMESPACE)
        .map(({ metadata: { name, uid } }) => ({ resource, name, uid })),
    );
  }

  get labels(): Record<string, string> {
    return { ...this.namespace?.metadata.labels };
  }

  /** What the record on the namespace says of itself: `open`, `closed`. */
  get recordState(): string | null {
    const text = this.namespace?.metadata.annotations?.[RECORD];
    const record: { state?: string } = text ? JSON.parse(text) : {};
    return record.state ?? null;
  }

  private get namespace() {
    return this.sandbox.store.get('namespaces', undefined, SEED_NAMESPACE);
  }

  /** From now on until all pods are ready again, it is others who took pods away. */
  disturb(name: string): void {
    this.disturbed.set(name, this.sandbox.clock.now());
  }

  /** Its pods crash until everything is mended. */
  crash(name: string): void {
    this.crashing.add(name);
  }

  mended(): void {
    this.crashing.clear();
    this.disturbAll();
  }

  disturbAll(): void {
    for (const { name } of this.workloads) this.disturb(name);
  }

  pods(app?: string) {
    return this.sandbox.store
      .list('pods', SEED_NAMESPACE)
      .filter(({ metadata }) => !metadata.deletionTimestamp)
      .filter(({ metadata }) => !app || metadata.labels?.app === app)
      .map(pod => ({
        name: pod.metadata.name,
        revision: pod.metadata.annotations?.['istio.io/rev'] ?? null,
        ready:
          pod.status?.conditions?.some(
            ({ type, status }) => type === 'Ready' && status === 'True',
          ) ?? false,
      }));
  }

  deletePod(name: string): void {
    this.sandbox.stage.delete('pods', SEED_NAMESPACE, name);
  }

  seen(): SeenWorkload[] {
    return this.workloads.map(workload => {
      const { name } = workload;
      const available = this.pods(name).filter(({ ready }) => ready).length;
      const wanted = this.wanted(workload);
      if (available >= wanted) this.calm(name);
      const isTheirs = this.disturbed.has(name) || this.crashing.has(name);
      return {
        ...{ name, wanted, available },
        // A Deployment of so few pods takes none away before the next one is ready.
        mayBeAway: workload.resource === 'deployments' && !this.lagging ? 0 : 1,
        awayByOthers: isTheirs ? wanted : 0,
      };
    });
  }

  /** A disturbance shows a moment later; whoever is ready again after it is disturbed no more. */
  private calm(name: string): void {
    const since = this.disturbed.get(name) ?? 0;
    if (this.sandbox.clock.now() - since > 5_000) this.disturbed.delete(name);
  }

  private wanted({ resource, name }: SceneWorkload): number {
    const { store } = this.sandbox;
    switch (resource) {
      case 'deployments':
        return (
          store.get('deployments.apps', SEED_NAMESPACE, name)?.spec?.replicas ??
          0
        );
      case 'statefulsets':
        return (
          store.get('statefulsets.apps', SEED_NAMESPACE, name)?.spec
            ?.replicas ?? 0
        );
      case 'daemonsets':
        return (
          store.get('daemonsets.apps', SEED_NAMESPACE, name)?.status
            ?.desiredNumberScheduled ?? 0
        );
      default:
        return resource satisfies never;
    }
  }
}
