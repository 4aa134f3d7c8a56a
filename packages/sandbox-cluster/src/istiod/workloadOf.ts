import { Pod } from '../store/podKinds';

/**
 * The workload that a pod is told to belong to. A ReplicaSet made for a Deployment is recognised as Istio does, by the
 * hash of the template in the pod's labels.
 */
export function workloadOf(
  pod: Pod,
  namespace: string,
): { workloadName: string; owner: string } {
  const { name, generateName, labels, ownerReferences } = pod.metadata;
  const controller = ownerReferences?.find(owner => owner.controller);
  if (!controller) {
    const workloadName = name || (generateName ?? '').replace(/-$/, '');
    return {
      workloadName,
      owner: `kubernetes://apis/v1/namespaces/${namespace}/pods/${workloadName}`,
    };
  }
  const hash = labels?.['pod-template-hash'];
  const ofDeployment =
    controller.kind === 'ReplicaSet' &&
    hash !== undefined &&
    controller.name.endsWith(`-${hash}`);
  const kind = ofDeployment ? 'deployment' : controller.kind.toLowerCase();
  const workloadName = ofDeployment
    ? controller.name.slice(0, -hash.length - 1)
    : controller.name;
  return {
    workloadName,
    owner: `kubernetes://apis/${controller.apiVersion}/namespaces/${namespace}/${kind}s/${workloadName}`,
  };
}
