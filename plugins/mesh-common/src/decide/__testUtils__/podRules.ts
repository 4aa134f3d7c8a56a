import type { Admission } from './fakeAdmission';
import type { FakePod } from './fakePodFact';

/** How the world treats the pods of a Deployment. */
export interface PodRules {
  /** What becomes of a pod that is created now. */
  admit(): Admission;
  /** Ticks until a pod is ready; null where it never is. */
  readyAfter(pod: FakePod): number | null;
  pick(limit: number): number;
}

/** What a ReplicaSet says when an API server lets none of its pods through. */
export const refusedCreation = {
  type: 'ReplicaFailure',
  status: 'True',
  reason: 'FailedCreate',
  message:
    'Internal error occurred: failed calling webhook "rev.namespace.sidecar-injector.istio.io": no endpoints available for service',
};
