import type { KubernetesObject } from '../../stage/KubernetesApi';
import type { TriedPod } from '../space/TriedPod';
import type { Outcome } from './Outcome';

const statusAnnotation = 'sidecar.istio.io/status';

/** An API server on which something can be created. */
export interface Creates {
  attempt(
    path: string,
    object: object,
  ): Promise<{ code: number; answer: KubernetesObject }>;
}

/**
 * How the API server says that a webhook denies, that the Service which it would call is not there, and that its
 * conditions cannot be evaluated. A call that fails otherwise is a fault of the bed.
 */
const refusals: readonly RegExp[] = [
  /admission webhook "[^"]+" denied the request/,
  /failed calling webhook "[^"]+".* service "[^"]+" not found/,
  /expression '.*' resulted in error/,
];

/** The pod as it is sent. */
export function podToTry(pod: TriedPod) {
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      name: 'tried',
      labels: pod.labels,
      annotations: pod.annotations,
    },
    spec: {
      hostNetwork: pod.hostNetwork,
      containers: [{ name: 'app', image: 'registry.example/app:1' }],
    },
  };
}

/** Creates the pod on the API server without storing it. The status that the injector writes says who injected. */
export async function tryPod(
  kubernetes: Creates,
  namespace: string,
  pod: TriedPod,
): Promise<Outcome> {
  const { code, answer } = await kubernetes.attempt(
    `/api/v1/namespaces/${namespace}/pods?dryRun=All`,
    podToTry(pod),
  );
  if (code !== 201) {
    const message = String(answer.message);
    if (!refusals.some(each => each.test(message))) {
      throw new Error(`${code} ${message}`);
    }
    return { kind: 'refused' };
  }
  const status = answer.metadata.annotations?.[statusAnnotation];
  if (status === undefined || status === pod.annotations[statusAnnotation]) {
    return { kind: 'left' };
  }
  const { revision }: { revision: string } = JSON.parse(status);
  return { kind: 'injected', revision };
}
