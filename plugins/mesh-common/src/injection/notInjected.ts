import type {
  IntendedRevision,
  NotInjectedReason,
  ReasonStep,
} from '../model/intendedRevision';
import { ambientCaptures, gatewayOf } from './meshWithoutSidecar';
import { notInjectedSteps } from './notInjectedSteps';
import type { Injection } from './injection';
import type { PodToInject } from './podToInject';

/** The answer for a pod that gets no sidecar, by the reason for which no webhook or injector gives it one. */
export function notInjected(
  reason: NotInjectedReason,
  pod: PodToInject,
  injection: Injection,
  before: ReasonStep[] = [],
): IntendedRevision {
  const instead = inMeshAnyway(reason, pod);
  return {
    kind: 'none',
    reason: instead ?? reason,
    reasons: [
      ...(instead ? notInjectedSteps(instead, pod, injection) : []),
      ...before,
      ...notInjectedSteps(reason, pod, injection),
    ],
  };
}

/** A pod without a sidecar may be in the mesh all the same: made by istiod, or captured by ambient mode. */
function inMeshAnyway(
  reason: NotInjectedReason,
  pod: PodToInject,
): 'gateway' | 'ambient' | null {
  switch (reason) {
    // Nothing is made, or ambient mode leaves it alone as well.
    case 'refused':
    case 'gateway':
    case 'ambient':
    case 'host-network':
    case 'ignored-namespace':
      return null;
    case 'no-labels':
    case 'unknown-revision':
    case 'default-not-served':
    case 'not-selected':
    case 'namespace-opted-out':
    case 'pod-opted-out':
    case 'webhook-deactivated':
    case 'injector-policy':
    case 'never-selector':
    case 'unanswered':
      if (gatewayOf(pod) !== null) return 'gateway';
      return ambientCaptures(pod) ? 'ambient' : null;
    default:
      return reason satisfies never;
  }
}
