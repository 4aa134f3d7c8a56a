import { createServiceFactory } from '@backstage/backend-plugin-api';
import type {
  ClusterDetails,
  KubernetesCredential,
} from '@backstage/plugin-kubernetes-node';
import {
  type CapturedAccess,
  kubernetesAccessRef,
} from '../kubernetes/KubernetesAccess';

/** Clusters as the kubernetes plugin would hand them over, each with the token of its reader. */
export function fakeKubernetesAccess(
  clusters: Array<{ name: string; url: string; token: string }>,
) {
  const access: CapturedAccess = {
    clusterSupplier: {
      getClusters: async () =>
        clusters.map(({ name, url, token }) => ({
          name,
          url,
          authMetadata: {
            'kubernetes.io/auth-provider': 'serviceAccount',
            serviceAccountToken: token,
          },
        })),
    },
    authStrategyMap: {
      serviceAccount: {
        getCredential: async (
          details: ClusterDetails,
        ): Promise<KubernetesCredential> => ({
          type: 'bearer token',
          token: details.authMetadata.serviceAccountToken,
        }),
        validateCluster: () => [],
        presentAuthMetadata: () => ({}),
      },
    },
  };
  return createServiceFactory({
    service: kubernetesAccessRef,
    deps: {},
    factory: () => ({
      provide: () => {},
      refuse: () => {},
      get: async () => access,
    }),
  });
}
