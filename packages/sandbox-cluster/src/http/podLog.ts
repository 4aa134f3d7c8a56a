import { badRequest } from '../api/ApiError';
import { Cluster } from '../api/Cluster';
import { existing } from '../api/updateObject';
import { resourceOf } from '../store/resources';
import { Pod } from '../store/podKinds';

/**
 * What a container says. Nothing runs in the pods of a sandbox, so it says that, and nothing that an application might
 * have said.
 */
export function podLog(
  cluster: Cluster,
  namespace: string,
  name: string,
  asked: string | null,
): string {
  // An object of the resource `pods` is a pod.
  const pod = existing(cluster, resourceOf('pods'), namespace, name) as Pod;
  const { containers, initContainers = [] } = pod.spec;
  const names = [...containers, ...initContainers].map(each => each.name);
  if (asked === null && names.length > 1)
    throw badRequest(
      `a container name must be specified for pod ${name}, choose one of: [${names.join(' ')}]`,
    );
  const container = asked ?? names[0];
  if (!names.includes(container))
    throw badRequest(`container ${container} is not valid for pod ${name}`);
  const statuses = [
    ...(pod.status.containerStatuses ?? []),
    ...(pod.status.initContainerStatuses ?? []),
  ];
  const status = statuses.find(each => each.name === container);
  if (!status || !('running' in status.state || 'terminated' in status.state))
    throw badRequest(
      `container "${container}" in pod "${name}" is waiting to start: ContainerCreating`,
    );
  return `This is a pod of a sandbox cluster: nothing runs in its container ${container}, so there is nothing more to read.\n`;
}
