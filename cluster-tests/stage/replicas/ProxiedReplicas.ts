import { FaultProxy } from '@mesh-plugins/sandbox-cluster';
import type { Stage } from '../Stage';
import { Replica } from './Replica';
import { Replicas } from './Replicas';

/** A replica with a way of its own to the API server, on which requests can be delayed or kept back. */
export interface ProxiedReplica {
  replica: Replica;
  proxy: FaultProxy;
}

/** Two replicas or more of which each can be kept from the API server alone. */
export class ProxiedReplicas {
  private constructor(
    readonly all: readonly ProxiedReplica[],
    /** All of them behind one address. */
    readonly portal: Replicas,
  ) {}

  static async start(
    stage: Stage,
    count: number,
    timing?: Replica['options']['timing'],
  ): Promise<ProxiedReplicas> {
    const { url, certificateAuthority } = stage.kubernetes.access;
    const target = {
      url,
      certificateAuthority: Buffer.from(
        certificateAuthority,
        'base64',
      ).toString(),
    };
    const proxies: FaultProxy[] = [];
    const portal = await Replicas.prepare(stage, count, async () => {
      const proxy = new FaultProxy({ target });
      proxies.push(proxy);
      const { cluster } = stage.given;
      return {
        cluster: { ...cluster, url: await proxy.start() },
        ...(timing && { timing }),
      };
    });
    const all = portal.all.map((replica, at) => ({
      ...{ replica, proxy: proxies[at] },
    }));
    await portal.start();
    return new ProxiedReplicas(all, portal);
  }

  /** The others. */
  except(one: ProxiedReplica): ProxiedReplica[] {
    return this.all.filter(each => each !== one);
  }

  async stop(): Promise<void> {
    for (const { replica } of this.all) replica.thaw();
    await this.portal.stop();
    await Promise.all(this.all.map(({ proxy }) => proxy.stop()));
  }
}
