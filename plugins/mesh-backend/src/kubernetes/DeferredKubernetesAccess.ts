import type {
  RootConfigService,
  RootInstanceMetadataService,
} from '@backstage/backend-plugin-api';
import type { CapturedAccess, KubernetesAccess } from './KubernetesAccess';

type Outcome =
  | { kind: 'pending' }
  | { kind: 'provided'; access: CapturedAccess }
  | { kind: 'refused'; why: string };

/** Keeps what was captured until it is asked for, and says why where nothing comes. */
export class DeferredKubernetesAccess implements KubernetesAccess {
  private outcome: Outcome = { kind: 'pending' };
  private readonly waiting = new Set<() => void>();

  constructor(
    private readonly deps: {
      config: RootConfigService;
      instance: RootInstanceMetadataService;
      /** How long the kubernetes plugin may take to start. */
      timeoutMs?: number;
    },
  ) {}

  provide(access: CapturedAccess): void {
    this.settle({ kind: 'provided', access });
  }

  refuse(why: string): void {
    if (this.outcome.kind === 'pending') this.settle({ kind: 'refused', why });
  }

  async get(): Promise<CapturedAccess> {
    if (this.outcome.kind === 'pending') {
      const absent = await this.whyItCannotCome();
      if (absent) throw new Error(absent);
      await this.waitForOutcome();
    }
    switch (this.outcome.kind) {
      case 'provided':
        return this.outcome.access;
      case 'refused':
        throw new Error(this.outcome.why);
      case 'pending':
        throw new Error(
          'The kubernetes plugin handed nothing over. Either it failed to start, or another module replaced its router before mesh could. See the log of the backend at its start.',
        );
      default:
        throw new Error(`Unexpected outcome ${this.outcome satisfies never}`);
    }
  }

  private settle(outcome: Outcome): void {
    this.outcome = outcome;
    for (const wake of this.waiting) wake();
    this.waiting.clear();
  }

  private async whyItCannotCome(): Promise<string | null> {
    const plugins = await this.deps.instance.getInstalledPlugins();
    if (!plugins.some(plugin => plugin.pluginId === 'kubernetes')) {
      return 'The kubernetes plugin is not installed in this backend, so no cluster is known. Add @backstage/plugin-kubernetes-backend to the backend, and a "kubernetes" section to app-config.yaml.';
    }
    if (!this.deps.config.has('kubernetes')) {
      return 'The configuration has no "kubernetes" section, or an empty one, so no cluster is known. Add the clusters to "kubernetes.clusterLocatorMethods" in app-config.yaml.';
    }
    return null;
  }

  private waitForOutcome(): Promise<void> {
    return new Promise(resolve => {
      const timer = setTimeout(resolve, this.deps.timeoutMs ?? 15_000);
      timer.unref();
      this.waiting.add(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }
}
