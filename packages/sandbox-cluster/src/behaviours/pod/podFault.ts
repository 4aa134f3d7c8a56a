import { PodFault, podFaults } from '../../api/Faults';
import { Pod } from '../../store/podKinds';
import { ClusterView } from '../Behaviour';
import { controllerOf } from '../ownership';

/** The annotation of a pod that gives it a fault from its birth. */
export const faultAnnotation = 'mesh.sandbox/fault';

/** What ails a pod: its own annotation, or what was broken from outside for its Deployment. */
export function podFault(view: ClusterView, pod: Pod): PodFault | undefined {
  const named = pod.metadata.annotations?.[faultAnnotation];
  const own = podFaults.find(fault => fault === named);
  if (own) return own;
  const owner = controllerOf(pod);
  const { namespace } = pod.metadata;
  if (owner?.kind !== 'ReplicaSet' || namespace === undefined) return undefined;
  const replicaSet = view.get('replicasets.apps', namespace, owner.name);
  const deployment = replicaSet && controllerOf(replicaSet);
  return deployment && view.faults.ofDeployment(namespace, deployment.name);
}
