import type { PodFact, WorkloadFact } from '../facts/podFact';
import { bareNewPods } from './bareNewPods';
import { canaryWatch } from './canaryWatch';
import { confirmationMissing } from './confirm';
import { workloadsAndPods } from './countedPods';
import { evictionMarks, withNoted } from './evictions';
import { injectorAway } from './injectorAway';
import { nextRestart } from './nextRestart';
import { cannotBeRenewed } from './restartFindings';
import { renewalOf } from './renewal';
import { continueRenewal } from './renewWorkload';
import { restartStop } from './restartStop';
import { restartOrder } from './restartOrder';
import {
  type Assessed,
  restartMarks,
  type RestartMarks,
  withMarks,
} from './restartMarks';
import { restartStanding, stalePodsOf } from './restartStanding';
import {
  waitBetween,
  waitForOrphans,
  waitForOthers,
  waitForOurs,
} from './restartWaits';
import { withoutSkipped } from './skippedWorkloads';
import type { Step, StepContext, Verdict } from './verdict';
import { waitForFact } from './waitFor';

/** Workload by workload, a canary first: every counted pod runs the wanted revision. */
export const restart: Step = {
  id: 'restart',
  title: 'Restart',
  assess(context) {
    const read = workloadsAndPods(context.facts);
    if (!read.known) return waitForFact(read.why, context);
    const { pods } = read;
    const workloads = withoutSkipped(read.workloads, context.migration);
    const ordered = restartOrder(workloads);
    // What is seen for the first time counts at once: nobody may decide on pods that are not noted yet.
    const noted = evictionMarks(ordered, pods, context);
    const migration = withNoted(context.migration, noted);
    const assessed = ordered.map(workload => ({
      workload,
      standing: restartStanding(workload, pods, migration),
    }));
    const marks = restartMarks(assessed, pods, noted, context);
    const verdict =
      bareNewPods(assessed, pods, context) ??
      injectorAway(assessed, context) ??
      firstStop(assessed, pods, context) ??
      continueRenewal(assessed, context) ??
      waitForOthers(assessed, pods, context) ??
      beforeTheNext(assessed, pods, marks, context) ??
      nextRestart(assessed, marks, context) ??
      waitForOurs(assessed, pods, context) ??
      waitBetween(assessed, marks, context) ??
      cannotRenew(workloads, pods, context) ??
      waitForOrphans(pods, read.workloads, context);
    return withMarks(verdict, marks) ?? { kind: 'done', marks };
  },
};

/** The first workload is watched, and confirmed where the plan chose that, before any other one is touched. */
function beforeTheNext(
  assessed: readonly Assessed[],
  pods: readonly PodFact[],
  { canary }: RestartMarks,
  context: StepContext,
): Verdict | null {
  const watch = canaryWatch(canary, assessed, pods, context);
  if (watch || !canary?.watchedAt) return watch;
  return assessed.some(({ standing }) => standing.kind === 'needs-restart')
    ? confirmationMissing(context, 'canary')
    : null;
}

/** The first reason to stop, of all workloads that have it: what is told at once can be mended at once. */
function firstStop(
  assessed: readonly Assessed[],
  pods: readonly PodFact[],
  context: StepContext,
): Verdict | null {
  const findings = assessed.flatMap(({ workload, standing }) => {
    const stop = restartStop(workload, standing, pods, context);
    return stop?.kind === 'stop' ? stop.findings : [];
  });
  const [first] = findings;
  if (!first) return null;
  return {
    kind: 'stop',
    findings: findings.filter(({ code }) => code === first.code),
  };
}

/**
 * A workload whose pods nothing can renew. It comes after all others, which must not be held up by it on the way back.
 * What ends by itself is not waited for: a Job may run for days, and its later pods get what the labels say.
 */
function cannotRenew(
  workloads: readonly WorkloadFact[],
  pods: readonly PodFact[],
  context: StepContext,
): Verdict | null {
  for (const workload of workloads) {
    const renewal = renewalOf(workload);
    if (renewal.by !== 'nobody') continue;
    const stale = stalePodsOf(workload, pods, context.migration);
    if (stale.length === 0) continue;
    return cannotBeRenewed(context, workload, renewal.why, stale);
  }
  return null;
}
