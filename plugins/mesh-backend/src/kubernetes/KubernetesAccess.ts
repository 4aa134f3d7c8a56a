import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import type {
  AuthenticationStrategy,
  KubernetesClustersSupplier,
} from '@backstage/plugin-kubernetes-node';
import { DeferredKubernetesAccess } from './DeferredKubernetesAccess';

/** The live parts of the portal's kubernetes plugin: which clusters there are, and how to be somebody there. */
export interface CapturedAccess {
  clusterSupplier: KubernetesClustersSupplier;
  authStrategyMap: Readonly<Record<string, AuthenticationStrategy>>;
}

/** Hands the parts of the kubernetes plugin over to mesh, which lives in another plugin. */
export interface KubernetesAccess {
  /** Called by our module of the kubernetes plugin. */
  provide(access: CapturedAccess): void;
  /** Called by our module where it cannot capture anything; `why` is a sentence with a remedy. */
  refuse(why: string): void;
  /** Waits until either was called; rejects with the reason where nothing comes. */
  get(): Promise<CapturedAccess>;
}

/** Root-scoped, since a module of plugin `kubernetes` writes it and plugin `mesh` reads it. */
export const kubernetesAccessRef = createServiceRef<KubernetesAccess>({
  id: 'mesh.kubernetes-access',
  scope: 'root',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: {
        config: coreServices.rootConfig,
        instance: coreServices.rootInstanceMetadata,
      },
      factory: deps => new DeferredKubernetesAccess(deps),
    }),
});
