import type { ObjectRef } from '@mesh-plugins/backstage-plugin-mesh-common';
import type { ClusterCaches } from '../cache/ClusterCaches';
import { injectorConfigMap } from '../observe/injectorConfigMaps';

/**
 * Whether an object decides for everybody in the cluster: a Service that webhooks call, or its injector's ConfigMap.
 *
 * @remarks
 * They are in istiod's namespace, where the teams that they decide for have nothing, and what is shown of them is no
 * more than what every answer rests on.
 */
export function decidesForAll(
  caches: Pick<ClusterCaches, 'get'>,
  cluster: string,
  { kind, namespace, name }: ObjectRef,
): boolean {
  const services = caches.get(cluster)?.injectorServices();
  if (services?.state !== 'known') return false;
  return services.value.some(service => {
    if (service.namespace !== namespace) return false;
    switch (kind) {
      case 'Service':
        return service.name === name;
      case 'ConfigMap':
        return (
          service.revision !== null &&
          injectorConfigMap(service.revision) === name
        );
      default:
        return false;
    }
  });
}
