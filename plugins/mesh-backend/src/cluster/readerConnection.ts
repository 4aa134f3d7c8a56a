import { existsSync } from 'node:fs';
import { KubeConfig } from '@kubernetes/client-node';
import {
  ANNOTATION_KUBERNETES_AUTH_PROVIDER,
  SERVICEACCOUNT_CA_PATH,
} from '@backstage/plugin-kubernetes-common';
import {
  type ClusterAddress,
  type ClusterConnection,
  connectCluster,
} from './ClusterConnection';
import type { ConfiguredCluster } from './ClusterDirectory';

/** These need the token of the person who asks, which nobody has while watching in the background. */
const personalProviders = ['google', 'oidc', 'aks'];

/** Connects with the credentials of the portal's kubernetes configuration. Throws where that cannot work. */
export function readerConnection(
  cluster: ConfiguredCluster,
): ClusterConnection {
  const provider =
    cluster.details.authMetadata[ANNOTATION_KUBERNETES_AUTH_PROVIDER];
  if (personalProviders.includes(provider)) {
    throw new Error(
      `Cluster ${cluster.name} is configured with the auth provider "${provider}", which needs the token of a signed-in person; mesh watches without one. Configure a provider that works in the background, such as serviceAccount.`,
    );
  }
  const strategy = cluster.strategies[provider];
  if (!strategy) {
    throw new Error(
      `Cluster ${cluster.name} is configured with the auth provider "${provider}", which the kubernetes plugin does not know. Correct "authProvider", or add the strategy to the kubernetes plugin.`,
    );
  }
  return connectCluster(addressOf(cluster), () =>
    strategy.getCredential(cluster.details, {}),
  );
}

/** The address with which both reader and writer reach the cluster. */
export function addressOf({ details }: ConfiguredCluster): ClusterAddress {
  // As the kubernetes plugin does: inside a pod, a service account without a token means the pod's own cluster.
  const inPod =
    details.authMetadata[ANNOTATION_KUBERNETES_AUTH_PROVIDER] ===
      'serviceAccount' &&
    !details.authMetadata.serviceAccountToken &&
    existsSync(SERVICEACCOUNT_CA_PATH);
  if (!inPod) return details;
  const own = new KubeConfig();
  own.loadFromCluster();
  const cluster = own.getCurrentCluster();
  return {
    name: details.name,
    url: cluster?.server ?? details.url,
    caFile: cluster?.caFile ?? SERVICEACCOUNT_CA_PATH,
  };
}
