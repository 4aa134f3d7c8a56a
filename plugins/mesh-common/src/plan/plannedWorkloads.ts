import type { PlannedWorkload } from '../contract/plan';
import type { NamespaceFacts } from '../facts/namespaceFacts';
import type { PodFact, WorkloadFact } from '../facts/podFact';
import type { MigrationOptions } from '../model/migrationOptions';
import { say } from '../model/say';
import type { Target } from '../model/target';
import type { WorkloadKind } from '../model/workload';
import {
  isConcerned,
  livePodsOf,
  podsToRenew,
} from '../preflight/concernedWorkloads';
import { templateIsCounted, workloadsAndPods } from '../steps/countedPods';
import { predictDowntime } from '../steps/downtime/predictDowntime';
import { leftAloneBy } from '../steps/leftAlone';
import { isRenewable, renewalOf } from '../steps/renewal';
import { restartOrder } from '../steps/restartOrder';
import { workloadRef } from '../steps/workloadRef';
import { aboutDuration } from './aboutDuration';
import { canaryWatchSeconds, type PlanSettings } from './estimateDuration';
import { forecastRenewal } from './forecastRenewal';
import { plannedEffect } from './plannedEffect';
import { plannedNotes } from './plannedNotes';

/** What the workloads of a plan are told from. */
export interface PlannedFrom {
  facts: NamespaceFacts;
  target: Target;
  targetRevision: string | null;
  options: MigrationOptions;
  settings: PlanSettings;
  /** ISO 8601. */
  madeAt: string;
}

/**
 * The workloads of a plan: those that are renewed in their order, then what is not.
 *
 * @remarks
 * With an unknown target revision every pod counts as one to renew, so that the plan shows what would be touched.
 */
export function plannedWorkloads(from: PlannedFrom): PlannedWorkload[] {
  const read = workloadsAndPods(from.facts);
  if (!read.known) return [];
  const left = new Set(
    leftAloneBy(from.facts, from.target).map(({ uid }) => uid),
  );
  const others = read.workloads.filter(workload => !isRenewable(workload));
  const planned = [...restartOrder(read.workloads), ...others]
    .filter(workload => isShown(workload, read.pods))
    .map(workload =>
      left.has(workload.uid)
        ? leftWorkload(workload, read.pods, from)
        : plannedWorkload(workload, read.pods, from),
    );
  const [canary, ...renewed] = planned.filter(
    ({ forecast }) => forecast !== null,
  );
  return [
    ...(canary ? [asCanary(canary, renewed.length, from)] : []),
    ...renewed,
    ...planned.filter(({ forecast }) => forecast === null),
  ];
}

/** The first one, which is watched where others wait for it. */
function asCanary(
  workload: PlannedWorkload,
  others: number,
  { options, settings }: PlannedFrom,
): PlannedWorkload {
  const seconds = canaryWatchSeconds(options, settings);
  if (others === 0 || seconds === 0) return { ...workload, canary: true };
  const note = say(
    'plan.note.canary',
    'Watched for {duration} once it is ready, before the next one begins.',
    { duration: aboutDuration(seconds) },
  );
  return { ...workload, canary: true, notes: [note, ...workload.notes] };
}

const lastingKinds: readonly WorkloadKind[] = [
  'Deployment',
  'StatefulSet',
  'DaemonSet',
  'Rollout',
  'CronJob',
];

/** Without pods, only what may have some again by itself or by a person: old ReplicaSets and ended Jobs have not. */
function isShown(workload: WorkloadFact, pods: readonly PodFact[]): boolean {
  return (
    lastingKinds.includes(workload.kind) ||
    livePodsOf(workload, pods).length > 0
  );
}

function leftWorkload(
  workload: WorkloadFact,
  pods: readonly PodFact[],
  { facts }: PlannedFrom,
): PlannedWorkload {
  return {
    ref: workloadRef(workload, facts),
    kind: workload.kind,
    method: 'none',
    effect: say(
      'plan.effect.left-alone',
      'Has no sidecar and gets none. Not restarted.',
    ),
    pods: livePodsOf(workload, pods).length,
    podsToRenew: 0,
    canary: false,
    downtime: false,
    forecast: null,
    leftAlone: true,
    notes: [],
    entities: null,
  };
}

function plannedWorkload(
  workload: WorkloadFact,
  pods: readonly PodFact[],
  { facts, targetRevision, options, madeAt }: PlannedFrom,
): PlannedWorkload {
  const { namespace } = facts;
  const stale = podsToRenew(workload, pods, targetRevision ?? '');
  const live = livePodsOf(workload, pods);
  const method = methodOf(workload, pods, stale.length);
  const forecast = forecastRenewal(workload, method, stale, live, facts);
  return {
    ref: workloadRef(workload, facts),
    kind: workload.kind,
    method,
    effect: plannedEffect({
      ...{ workload, method, forecast, namespace, targetRevision, madeAt },
    }),
    pods: live.length,
    podsToRenew: stale.length,
    canary: false,
    downtime: forecast !== null && predictDowntime(workload, facts) !== null,
    forecast,
    notes: plannedNotes({ workload, forecast, live, facts, options }),
    entities: null,
  };
}

function methodOf(
  workload: WorkloadFact,
  pods: readonly PodFact[],
  toRenew: number,
): PlannedWorkload['method'] {
  const { by } = renewalOf(workload);
  switch (by) {
    case 'restart':
      if (toRenew === 0) return 'none';
      return workload.paused ? 'blocked' : 'restart';
    case 'evict':
    case 'rollout':
      return toRenew === 0 ? 'none' : by;
    case 'itself':
      return templateIsCounted(workload) ? 'itself' : 'none';
    case 'nobody':
      return isConcerned(workload, pods) ? 'blocked' : 'none';
    default: {
      const never: never = by;
      return never;
    }
  }
}
