import { application, ApplicationOptions } from '../parts/workload';

const kubernetesId = 'backstage.io/kubernetes-id';

/** The labels of a namespace whose owner the cluster confirms. */
export function owned(
  team: string,
  labels: Record<string, string>,
): Record<string, string> {
  return { ...labels, 'mesh.example/owner': team };
}

/** Labels by which the portal's kubernetes plugin finds the objects of an entity, as most teams set them. */
export function entityLabels(name: string): Record<string, string> {
  return { [kubernetesId]: name };
}

/** A Deployment and its Service that the portal finds by that label. */
export function component(
  inNamespace: string,
  name: string,
  options: ApplicationOptions = {},
) {
  return application(inNamespace, name, {
    replicas: 2,
    ...options,
    labels: { ...entityLabels(name), ...options.labels },
  });
}
