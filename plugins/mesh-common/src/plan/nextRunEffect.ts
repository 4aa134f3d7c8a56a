import type { WorkloadFact } from '../facts/podFact';
import type { Message } from '../model/message';
import { say } from '../model/say';
import { templateIsCounted } from '../steps/countedPods';
import { nextRun } from './nextRun';

/** When a CronJob renews itself; null where that cannot be computed, or is not up to its schedule. */
export function nextRunEffect(
  workload: WorkloadFact,
  madeAt: string,
): Message | null {
  const { kind, schedule, timeZone, paused } = workload;
  if (kind !== 'CronJob' || schedule === null || paused) return null;
  if (!templateIsCounted(workload)) return null;
  const at = nextRun(schedule, timeZone, madeAt);
  if (at === null) return null;
  const params = { at: `${at.slice(0, 16).replace('T', ' ')} UTC`, schedule };
  return timeZone === null
    ? say(
        'plan.effect.next-run',
        'Renews itself at its next run, {at} where the cluster keeps that zone (schedule {schedule}).',
        params,
      )
    : say(
        'plan.effect.next-run.zone',
        'Renews itself at its next run, {at} (schedule {schedule}, {zone}).',
        { ...params, zone: timeZone },
      );
}
