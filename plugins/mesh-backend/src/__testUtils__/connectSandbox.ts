import type { SandboxCluster } from '@mesh-plugins/sandbox-cluster';
import type { ClusterClient, ClusterClients } from '../cluster/ClusterClient';
import { NewestSeen } from '../cluster/NewestSeen';
import { connectCluster } from '../cluster/ClusterConnection';
import { HttpClusterClient } from '../cluster/HttpClusterClient';

/** The real client, over HTTP, to a sandbox cluster with one of its tokens. */
export function connectSandbox(
  sandbox: Pick<SandboxCluster, 'url'>,
  token: string,
  newest?: NewestSeen,
): ClusterClient {
  return new HttpClusterClient(
    connectCluster({ name: 'sandbox', url: sandbox.url }, async () => ({
      type: 'bearer token',
      token,
    })),
    newest,
  );
}

/** Reader and writer of a sandbox cluster, whatever name it is asked by. */
export function sandboxClients(
  sandbox: Pick<SandboxCluster, 'url' | 'tokens'>,
  tokens: { reader: string; writer: string | null } = sandbox.tokens,
): ClusterClients {
  const newest = new NewestSeen('sandbox');
  const connect = (token: string) => connectSandbox(sandbox, token, newest);
  return {
    reader: async () => connect(tokens.reader),
    writer: async () =>
      tokens.writer === null ? null : connect(tokens.writer),
  };
}
