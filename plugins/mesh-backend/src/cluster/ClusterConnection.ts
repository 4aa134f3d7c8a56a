import type { RequestOptions } from 'node:https';
import { KubeConfig } from '@kubernetes/client-node';
import type {
  ClusterDetails,
  KubernetesCredential,
} from '@backstage/plugin-kubernetes-node';

/** Where an API server is and how to trust it, without any credential. */
export type ClusterAddress = Pick<
  ClusterDetails,
  'name' | 'url' | 'caData' | 'caFile' | 'skipTLSVerify'
>;

/** An address with somebody to be there; asked again for each request, so that a renewed token is used at once. */
export interface ClusterConnection {
  name: string;
  server: URL;
  kubeConfig: KubeConfig;
}

const userName = 'mesh';

/** Of a port-forward's WebSocket, which is opened out of the reach of any signal; plain requests ignore it. */
const handshakeTimeoutMs = 10_000;

/** Connects an address with a source of credentials. */
export function connectCluster(
  address: ClusterAddress,
  credential: () => Promise<KubernetesCredential>,
): ClusterConnection {
  const kubeConfig = new KubeConfig();
  kubeConfig.loadFromOptions({
    clusters: [
      {
        name: address.name,
        server: address.url,
        caData: address.caData,
        caFile: address.caFile,
        // client-node refuses plain http (a local kubectl proxy, a sandbox) unless verification is off.
        skipTLSVerify:
          address.url.startsWith('http:') || (address.skipTLSVerify ?? false),
      },
    ],
    users: [{ name: userName, authProvider: { name: userName } }],
    contexts: [{ name: 'mesh', cluster: address.name, user: userName }],
    currentContext: 'mesh',
  });
  kubeConfig.addAuthenticator({
    isAuthProvider: user => user.authProvider?.name === userName,
    applyAuthentication: async (_user, options) => {
      Object.assign(options, { handshakeTimeout: handshakeTimeoutMs });
      applyCredential(options, await credential());
    },
  });
  return { name: address.name, server: new URL(address.url), kubeConfig };
}

function applyCredential(
  options: Pick<RequestOptions, 'headers' | 'cert' | 'key'>,
  credential: KubernetesCredential,
): void {
  switch (credential.type) {
    case 'bearer token':
      options.headers = {
        ...options.headers,
        Authorization: `Bearer ${credential.token}`,
      };
      return;
    case 'x509 client certificate':
      options.cert = credential.cert;
      options.key = credential.key;
      return;
    case 'anonymous':
      return;
    default:
      throw new Error(`Unexpected credential ${credential satisfies never}`);
  }
}
