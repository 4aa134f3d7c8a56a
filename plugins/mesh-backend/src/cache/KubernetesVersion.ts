import type { ClusterClient } from '../cluster/ClusterClient';
import { textOf } from '../cluster/rawObject';

/** The version of a cluster's Kubernetes, asked until it is known. */
export class KubernetesVersion {
  private version: string | null = null;
  private asked: Promise<void> | null = null;

  constructor(
    private readonly client: () => Promise<ClusterClient>,
    private readonly signal: AbortSignal,
  ) {}

  /** What is known by now; asks again where nothing is. */
  known(): string | null {
    if (this.version === null) this.ask();
    return this.version;
  }

  /** Returns at once. */
  ask(): void {
    this.asked ??= this.read().finally(() => {
      this.asked = null;
    });
  }

  private async read(): Promise<void> {
    try {
      const client = await this.client();
      const answer = await client.get('/version', {}, this.signal);
      this.version = textOf(answer.gitVersion) || null;
    } catch {
      // The state of the lists says what is wrong with the cluster; the version is asked for again later.
    }
  }
}
