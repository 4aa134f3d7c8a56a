import { createHash } from 'node:crypto';
import { asJson } from '../../store/json';
import { NewObject } from '../../store/KubernetesObject';
import { Deployment, ReplicaSet } from '../../store/kinds';
import { PodTemplate } from '../../store/podKinds';
import { ownedBy } from '../ownership';

/** The annotation that counts the revisions of a Deployment, on it and on its ReplicaSets. */
export const revisionAnnotation = 'deployment.kubernetes.io/revision';
const hashLabel = 'pod-template-hash';
const alphabet = 'bcdfghjklmnpqrstvwxz2456789';

function sortedJson(value: unknown): string {
  return JSON.stringify(asJson(value), (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(
          Object.entries(inner).sort(([left], [right]) =>
            left < right ? -1 : 1,
          ),
        )
      : inner,
  );
}

/** The hash that names the ReplicaSet of a template; not Kubernetes' own function, with the same use. */
export function templateHash(template: PodTemplate): string {
  const digest = createHash('sha256').update(sortedJson(template)).digest();
  return [...digest.subarray(0, 10)]
    .map(byte => alphabet[byte % alphabet.length])
    .join('');
}

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
