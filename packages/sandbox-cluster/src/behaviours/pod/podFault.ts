import { PodFault, podFaults } from '../../api/Faults';
import { KubernetesObject } from '../../store/KubernetesObject';
import { Pod } from '../../store/podKinds';
import { resourceKey, resourceOfObject } from '../../store/resources';
import { ClusterView } from '../Behaviour';
import { controllerOf } from '../ownership';

/** The annotation of a pod that gives it a fault from its birth. */
export const faultAnnotation = 'mesh.sandbox/fault';

/** What ails a pod: its own annotation, or what was broken from outside for a workload that it belongs to. */
export function podFault(view: ClusterView, pod: Pod): PodFault | undefined {
  const named = pod.metadata.annotations?.[faultAnnotation];
  return podFaults.find(fault => fault === named) ?? inheritedFault(view, pod);
}

/** From the controller, or from that of the controller: a Deployment's pods belong to its ReplicaSets, a CronJob's to its Jobs. */
function inheritedFault(
  view: ClusterView,
  object: KubernetesObject,
): PodFault | undefined {
  const owner = controllerOf(object);
  const served = owner && resourceOfObject(owner);
  const { namespace } = object.metadata;
  if (!served || namespace === undefined) return undefined;
  const resource = resourceKey(served);
  const { name } = owner;
  const fault = view.faults.ofWorkload({ resource, namespace, name });
  if (fault) return fault;
  const controller = view.get(resource, namespace, name);
  return controller && inheritedFault(view, controller);
}
