import type { MigrationPhase } from '../contract/migration';
import type { Decision } from '../decide/decision';
import type { Message } from '../model/message';
import type { MigrationRecord } from '../model/migrationRecord';
import { count, listNames, say } from '../model/say';
import { describeLabels } from '../steps/describeLabels';
import { wantedRevision } from '../steps/wanted';
import { messageOf } from './stepStates';
import type { Progress } from './workloadProgress';

/** The state of a migration in one sentence: the same on the page, in notifications and over HTTP. */
export function migrationHeadline(
  record: MigrationRecord,
  phase: MigrationPhase,
  decision: Decision | null,
  workloads: readonly Progress[],
  isPinned = false,
): Message {
  const { namespace, cluster } = record;
  const now = decision ? messageOf(decision)?.text : undefined;
  const params = {
    namespace,
    cluster,
    target: record.targetRevision,
    prior: record.prior.revision,
    way: wayOf(record),
    progress: progressOf(workloads, phase, wantedRevision(record)),
    now: now ? ` ${now}` : '',
  };
  const { connectionNotAsked } = decision?.marks ?? record.marks;
  const isUnasked = connectionNotAsked !== undefined;
  switch (phase) {
    case 'waiting':
      if (now) {
        return say(
          'migration.waiting.turn',
          'The move of {namespace} to {target} was accepted.{now}',
          params,
        );
      }
      return say(
        'migration.waiting',
        'The move of {namespace} to {target} was accepted and begins at the next look at {cluster}.',
        params,
      );
    case 'running':
      return say(
        'migration.running',
        'Moving {namespace} to {target}: {progress}.{now}',
        params,
      );
    case 'rolling-back':
      return say(
        'migration.rolling-back',
        'Moving {namespace} back to {prior}: {progress}.{now}',
        params,
      );
    case 'paused':
      return say(
        'migration.paused',
        'The move of {namespace} {way} is paused: {progress}.',
        params,
      );
    case 'stopped':
      return say(
        'migration.stopped',
        'The move of {namespace} {way} has stopped: {progress}.{now}',
        params,
      );
    case 'done':
      if (isUnasked) {
        return say(
          'migration.done-not-asked',
          '{namespace} was moved to {target}, connection not asked: {progress}.',
          params,
        );
      }
      return say(
        'migration.done',
        '{namespace} runs {target}: {progress}.',
        params,
      );
    case 'rolled-back':
      if (isUnasked) {
        return say(
          'migration.rolled-back-not-asked',
          '{namespace} was moved back to {prior}, connection not asked: {progress}.',
          params,
        );
      }
      if (isPinned) {
        return say(
          'migration.rolled-back-pinned',
          '{namespace} is back on {prior}: {progress}. Its former labels ({labels}) no longer give {prior}, so the namespace names it directly.',
          { ...params, labels: describeLabels(record.prior.labels) },
        );
      }
      return say(
        'migration.rolled-back',
        '{namespace} is back on {prior}: {progress}.',
        params,
      );
    case 'cancelled':
      return say(
        'migration.cancelled',
        'The move of {namespace} was cancelled. Labels and pods stay as they are.',
        params,
      );
    default: {
      const never: never = phase;
      return never;
    }
  }
}

function wayOf({ direction, targetRevision, prior }: MigrationRecord): string {
  return direction === 'forward'
    ? `to ${targetRevision}`
    : `back to ${prior.revision}`;
}

/** On the way a workload is renewed: on the wanted revision and ready. Only the end says that it is done. */
function progressOf(
  workloads: readonly Progress[],
  phase: MigrationPhase,
  wanted: string,
): string {
  const word = phase === 'done' || phase === 'rolled-back' ? 'done' : 'renewed';
  // What has no pods to move (scaled to zero, opted out) is not counted as moved.
  // Nor are pods that end by themselves and run something else until then.
  const counted = workloads.filter(
    ({ state, pods, onWanted }) =>
      state !== 'gone' &&
      state !== 'skipped' &&
      (state !== 'unchanged' || (pods > 0 && onWanted === pods)),
  );
  const done = counted.filter(({ state }) =>
    ['ready', 'verified', 'moved', 'unchanged'].includes(state),
  ).length;
  const whole = `${done} of ${count(counted.length, 'workload')} ${word}`;
  return [whole, ...skippedOf(workloads, wanted)].join(', ');
}

/** What was skipped is told with what it runs, so that nobody takes it for moved. */
function skippedOf(workloads: readonly Progress[], wanted: string): string[] {
  const skipped = workloads.filter(({ state }) => state === 'skipped');
  if (skipped.length === 0) return [];
  const runs = [...new Set(skipped.flatMap(each => each.runs))]
    .filter(revision => revision !== wanted)
    .sort();
  const still = runs.length > 0 ? `: still on ${listNames(runs)}` : '';
  return [`${count(skipped.length, 'workload')} skipped${still}`];
}
