import { say } from '../model/say';
import type { WorkloadRef } from '../model/workload';
import type { Progress } from './workloadProgress';

/** Before the first look. */
export function notSeen(ref: WorkloadRef): Progress {
  return {
    ref,
    pods: 0,
    onWanted: 0,
    ready: 0,
    connected: null,
    runs: [],
    state: 'waiting',
    detail: say('workload.unseen', 'Not read yet.'),
  };
}

/** A workload of the plan that does not exist any more. */
export function gone(ref: WorkloadRef): Progress {
  return {
    ref,
    pods: 0,
    onWanted: 0,
    ready: 0,
    connected: null,
    runs: [],
    state: 'gone',
    detail: say('workload.gone', 'It was deleted since the plan was made.'),
  };
}
