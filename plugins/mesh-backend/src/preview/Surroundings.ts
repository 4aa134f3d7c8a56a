import { createHash } from 'node:crypto';
import type { JsonObject } from '@backstage/types';
import { ClusterRequestError } from '../cluster/ClusterClient';
import { isObject, metadataOf, textOf } from '../cluster/rawObject';
import type { FreshRead } from '../observe/FreshRead';
import { listAll } from '../observe/listAll';

/** Nodes are many, and change their version about as often as a cluster is upgraded. */
const shareMs = 30_000;

/**
 * What injectors look at besides the pod and their own ConfigMaps: ProxyConfig objects, and the versions of all kubelets,
 * by which they decide on native sidecars.
 */
export class Surroundings {
  private readonly seen = new Map<
    string,
    { digest: Promise<string | null>; until: number }
  >();

  constructor(private readonly now: () => number = () => performance.now()) {}

  /** Changes when any of it does; null where the reader may not see all of it. */
  digest(cluster: string, read: FreshRead): Promise<string | null> {
    const now = this.now();
    const found = this.seen.get(cluster);
    if (found && found.until > now) return found.digest;
    const digest = readDigest(read);
    this.seen.set(cluster, { digest, until: now + shareMs });
    return digest;
  }
}

async function readDigest(read: FreshRead): Promise<string | null> {
  try {
    const [proxyConfigs, nodes] = await Promise.all([
      listAll(
        read.client,
        '/apis/networking.istio.io/v1beta1/proxyconfigs',
      ).catch(noneOf),
      listAll(read.client, '/api/v1/nodes'),
    ]);
    const configs = proxyConfigs.map(metadataOf);
    const told = [
      ...configs.map(each => `${each.uid}/${each.resourceVersion}`).sort(),
      ...new Set(nodes.map(kubeletVersion).sort()),
    ];
    return createHash('sha256').update(JSON.stringify(told)).digest('hex');
  } catch {
    // Not seen for whatever reason: then answers live for a short while only.
    return null;
  }
}

/** A cluster without the kind has none of them. */
function noneOf(error: unknown): JsonObject[] {
  if (error instanceof ClusterRequestError && error.code === 404) return [];
  throw error;
}

function kubeletVersion({ status }: JsonObject): string {
  const info = isObject(status) ? status.nodeInfo : undefined;
  return isObject(info) ? textOf(info.kubeletVersion) : '';
}
