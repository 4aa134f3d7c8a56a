import type { WorkloadProgress } from '../contract/migration';
import type { MigrationRecord } from '../model/migrationRecord';
import { say } from '../model/say';
import type { WorkloadRef } from '../model/workload';
import type { Progress } from './workloadProgress';

/** The workloads as they were seen last, and which way the migration went then. @public */
export interface LastSeen {
  direction: MigrationRecord['direction'];
  workloads: readonly Omit<WorkloadProgress, 'maySkip'>[];
}

/** While nothing can be read, how far each workload was when it was seen last: nobody should think that it fell back. */
export function asSeenLast(
  { workloads: planned, direction }: MigrationRecord,
  last: LastSeen | null,
): Progress[] {
  const seen =
    last?.workloads.map(each =>
      last.direction === direction ? each : onTheOtherWay(each),
    ) ?? [];
  const ofPlan = planned.map(
    ref => seen.find(each => each.ref.uid === ref.uid) ?? notSeen(ref),
  );
  const appeared = seen.filter(
    ({ ref }) => !planned.some(({ uid }) => uid === ref.uid),
  );
  return [...ofPlan, ...appeared];
}

/** What was renewed on one way is still to be renewed on the other. */
function onTheOtherWay(seen: Progress): Progress {
  const pods = { ...seen, onWanted: 0, ready: 0, connected: null };
  const stays = ['unchanged', 'gone', 'skipped'].includes(seen.state);
  const { state, detail } = notSeen(seen.ref);
  return stays ? pods : { ...pods, state, detail };
}

/** Before the first look. */
function notSeen(ref: WorkloadRef): Progress {
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
