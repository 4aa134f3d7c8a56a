import type { SandboxCluster } from '@mesh-plugins/sandbox-cluster';
import type { ClusterClient, ClusterClients } from '../cluster/ClusterClient';
import { connectCluster } from '../cluster/ClusterConnection';
import { HttpClusterClient } from '../cluster/HttpClusterClient';

/** The real client, over HTTP, to a sandbox cluster with one of its tokens. */
export function connectSandbox(
  sandbox: SandboxCluster,
  token: string,
): ClusterClient {
  return new HttpClusterClient(
    connectCluster({ name: 'sandbox', url: sandbox.url }, async () => ({
      type: 'bearer token',
      token,
    })),
  );
}

/** Reader and writer of a sandbox cluster, whatever name it is asked by. */
export function sandboxClients(
  sandbox: SandboxCluster,
  tokens: { reader: string; writer: string | null } = sandbox.tokens,
): ClusterClients {
  return {
    reader: async () => connectSandbox(sandbox, tokens.reader),
    writer: async () =>
      tokens.writer === null ? null : connectSandbox(sandbox, tokens.writer),
  };
}
