import { createServiceFactory } from '@backstage/backend-plugin-api';
import type {
  ClusterDetails,
  KubernetesCredential,
} from '@backstage/plugin-kubernetes-node';
import {
  type CapturedAccess,
  type KubernetesAccess,
  kubernetesAccessRef,
} from '../kubernetes/KubernetesAccess';

/** Clusters as the kubernetes plugin would hand them over, each with the token of its reader. */
export function fakeKubernetesAccess(clusters: FakeCluster[]) {
  return createServiceFactory({
    service: kubernetesAccessRef,
    deps: {},
    factory: () => fakeAccess(clusters),
  });
}

interface FakeCluster {
  name: string;
  url: string;
  token: string;
}

/** The same without a backend. */
export function fakeAccess(clusters: FakeCluster[]): KubernetesAccess {
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
  return {
    provide: () => {},
    refuse: () => {},
    get: async () => access,
  };
}
