import type { PlanEstimate, PlannedWorkload } from '../contract/plan';
import type { WorkloadFact } from '../facts/podFact';
import type { MigrationOptions } from '../model/migrationOptions';
import { keepsServing } from '../steps/pace';
import type { StepSettings } from '../steps/verdict';

/** The configured times that a plan tells of. @public */
export type PlanSettings = Pick<
  StepSettings,
  'settleMs' | 'canaryWatchMs' | 'soakMs'
>;

/** As they are where nothing is configured. @public */
export const defaultPlanSettings: PlanSettings = {
  settleMs: 5_000,
  canaryWatchMs: 60_000,
  soakMs: 0,
};

/** How long it takes, in seconds, until all proxies are seen connected. */
const assumedVerification = 10;

/** About how many seconds the parts of a migration take: what is chosen stands apart from what the workloads take. */
export function estimateDuration(
  planned: readonly PlannedWorkload[],
  workloads: readonly WorkloadFact[],
  options: MigrationOptions,
  settings: PlanSettings,
): PlanEstimate {
  const renewed = planned.filter(({ forecast }) => forecast !== null);
  const isSingle = renewed.length <= 1;
  const { workloadsAtOnce } = options;
  const most = renewalSeconds(renewed, workloads, workloadsAtOnce, mostOf);
  const least = renewalSeconds(renewed, workloads, workloadsAtOnce, leastOf);
  return {
    settle: inSeconds(settings.settleMs),
    renewal: most,
    ...(least < most && { renewalAtLeast: least }),
    pauses: Math.max(0, renewed.length - 1) * options.paceSeconds,
    canaryWatch: isSingle ? 0 : canaryWatchSeconds(options, settings),
    verification: assumedVerification,
    soak: options.soakSeconds ?? inSeconds(settings.soakMs),
  };
}

/** How long the first workload is watched. */
export function canaryWatchSeconds(
  { canaryWatchSeconds: chosen }: MigrationOptions,
  { canaryWatchMs }: PlanSettings,
): number {
  return chosen ?? inSeconds(canaryWatchMs);
}

/** All parts together. */
export function totalSeconds(estimate: PlanEstimate): number {
  const { settle, renewal, pauses, canaryWatch, verification, soak } = estimate;
  return settle + renewal + pauses + canaryWatch + verification + soak;
}

function inSeconds(ms: number): number {
  return Math.round(ms / 1000);
}

function mostOf({ forecast }: PlannedWorkload): number {
  return forecast?.seconds ?? 0;
}

function leastOf({ forecast }: PlannedWorkload): number {
  return forecast?.leastSeconds ?? forecast?.seconds ?? 0;
}

/** The first one alone; then what may be renewed together fills as many lanes as were chosen, and the rest follows. */
function renewalSeconds(
  renewed: readonly PlannedWorkload[],
  workloads: readonly WorkloadFact[],
  atOnce: number,
  seconds: (workload: PlannedWorkload) => number,
): number {
  const [canary, ...others] = renewed;
  if (!canary) return 0;
  const mayShare = ({ ref }: PlannedWorkload) =>
    workloads.some(each => each.uid === ref.uid && keepsServing(each));
  const lanes = Array.from({ length: atOnce }, () => 0);
  for (const each of others.filter(mayShare)) {
    lanes[lanes.indexOf(Math.min(...lanes))] += seconds(each);
  }
  const alone = others
    .filter(each => !mayShare(each))
    .reduce((sum, each) => sum + seconds(each), 0);
  return seconds(canary) + Math.max(...lanes) + alone;
}
