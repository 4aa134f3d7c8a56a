import type { Decision } from './decision';

/** Nothing new is begun; a rollout under way is waited for, since Kubernetes finishes it whatever we say. */
export function paused(decision: Decision): Decision {
  const { marks, step } = decision;
  switch (decision.kind) {
    case 'act':
      // The closing write changes nothing that a workload could feel.
      return step === 'close' ? decision : { kind: 'paused', marks, step };
    case 'wait':
      return step === 'restart' && !decision.idle
        ? decision
        : { kind: 'paused', marks, step };
    case 'stop':
    case 'turn-back':
    case 'paused':
    case 'end':
      return decision;
    default: {
      const never: never = decision;
      return never;
    }
  }
}
