import { NewObject } from '../../store/KubernetesObject';
import { Deployment, ReplicaSet } from '../../store/kinds';
import { ownedBy } from '../ownership';

/** The annotation that counts the revisions of a Deployment, on it and on its ReplicaSets. */
export const revisionAnnotation = 'deployment.kubernetes.io/revision';
const hashLabel = 'pod-template-hash';

/** The revision number that a ReplicaSet carries. */
export function revisionOf(replicaSet: ReplicaSet): number {
  return Number(replicaSet.metadata.annotations?.[revisionAnnotation] ?? 0);
}

/** Whether a ReplicaSet runs the Deployment's present template. */
export function runsTemplate(replicaSet: ReplicaSet, hash: string): boolean {
  return replicaSet.metadata.labels?.[hashLabel] === hash;
}

/** The ReplicaSet that a Deployment creates for its present template. */
export function replicaSetOf(
  deployment: Deployment,
  hash: string,
  replicas: number,
  revision: number,
): NewObject {
  const { template, selector, minReadySeconds } = deployment.spec;
  const labels = { ...template.metadata?.labels, [hashLabel]: hash };
  return {
    metadata: {
      name: `${deployment.metadata.name}-${hash}`,
      labels,
      annotations: {
        ...deployment.metadata.annotations,
        'deployment.kubernetes.io/desired-replicas': String(
          deployment.spec.replicas,
        ),
        [revisionAnnotation]: String(revision),
      },
      ownerReferences: [ownedBy(deployment)],
    },
    spec: {
      replicas,
      ...(minReadySeconds !== undefined && { minReadySeconds }),
      selector: {
        ...selector,
        matchLabels: { ...selector.matchLabels, [hashLabel]: hash },
      },
      template: { ...template, metadata: { ...template.metadata, labels } },
    },
  };
}
