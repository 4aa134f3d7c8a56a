import type {
  Plan,
  PlanEstimate,
  PlannedWorkload,
  PlanRequest,
} from '../contract/plan';
import type { NamespaceFacts } from '../facts/namespaceFacts';
import type { CheckResult } from '../model/finding';
import type { IntendedRevision } from '../model/intendedRevision';
import type { Known } from '../model/known';
import { injectionLabelsOf, type InjectionLabels } from '../model/labels';
import type { Message } from '../model/message';
import type { MigrationOptions } from '../model/migrationOptions';
import type { Prior } from '../model/migrationRecord';
import { count, say } from '../model/say';
import { labelsForTarget } from '../model/target';
import { blockersOf, undeterminedBlockersOf } from '../preflight/blockersOf';
import { checkFacts } from '../preflight/checkFacts';
import type { Resolution } from '../preflight/resolutions';
import { runChecks } from '../preflight/runChecks';
import {
  defaultPlanSettings,
  estimateDuration,
  type PlanSettings,
  totalSeconds,
} from './estimateDuration';
import { injectorDigest } from './injectorDigest';
import { plannedWorkloads } from './plannedWorkloads';
import { plannedWrites } from './plannedWrites';
import { handWorkloads } from './renewByHand';
import { targetChoices, versionOf } from './targetChoices';
import { wayBackByHand, wayForwardByHand } from './wayBack';

/** What a plan is made from. @public */
export interface PlanInput {
  request: PlanRequest;
  facts: NamespaceFacts;
  mayStart: Plan['mayStart'];
  /** ISO 8601. */
  madeAt: string;
  /** As configured; the defaults where it is left out. */
  settings?: PlanSettings;
}

/**
 * What a migration would do, by the code that would do it. Writes nothing.
 *
 * @remarks
 * The digest is added by the caller, who has a hash function: SHA-256 of {@link digestInput}.
 *
 * @public
 */
export function makePlan({
  request,
  facts,
  mayStart,
  madeAt,
  settings = defaultPlanSettings,
}: PlanInput): Omit<Plan, 'digest'> {
  const { cluster, namespace, target, options } = request;
  const input = { facts, target, options, migration: null };
  const derived = checkFacts(input);
  const checks = runChecks(input);
  const targetRevision = revisionOf(derived.target);
  const presentLabels = presentLabelsOf(facts);
  const workloads = plannedWorkloads({
    ...{ facts, target, targetRevision, options, settings, madeAt },
  });
  const renewed = workloads.filter(({ forecast }) => forecast !== null);
  const byHand = handWorkloads(renewed, facts, targetRevision);
  const plannedLabels = labelsForTarget(target);
  const startable =
    blockersOf(checks).length === 0 &&
    undeterminedBlockersOf(checks).length === 0;
  const estimate = startable
    ? estimateOf(workloads, facts, options, settings)
    : null;
  return {
    cluster,
    namespace,
    target,
    options,
    targetResolution: asIntended(derived.target),
    targetVersion: versionOfResolution(derived.target, facts),
    targetInjector: injectorDigest(derived.target, facts),
    presentResolution: asIntended(derived.present),
    presentVersion: versionOfResolution(derived.present, facts),
    presentLabels,
    plannedLabels,
    prior: priorOf(derived.present, presentLabels),
    startable,
    headline: headlineOf(startable, checks, renewed),
    checks,
    writes: plannedWrites(facts, presentLabels, plannedLabels, workloads),
    workloads,
    estimatedSeconds: estimate && totalSeconds(estimate),
    estimate,
    wayBack: unlessHarmful(
      derived.present,
      wayBackByHand(namespace, presentLabels, byHand),
    ),
    wayForward: unlessHarmful(
      derived.target,
      wayForwardByHand(namespace, plannedLabels, byHand),
    ),
    choices: targetChoices(facts),
    mayStart,
    madeAt,
  };
}

/** Lines that restart pods under labels that give no revision now would take their sidecars off. */
function unlessHarmful(labels: Known<Resolution>, lines: string[]): string[] {
  if (labels.state === 'unknown') {
    return [`# Withheld: What new pods get cannot be told: ${labels.why}`];
  }
  return labels.value.kind === 'revision'
    ? lines
    : ['# Withheld: With these labels new pods get no sidecar now.'];
}

/** Null where it cannot be started, so that nobody plans a day by it. */
function estimateOf(
  planned: readonly PlannedWorkload[],
  { workloads }: NamespaceFacts,
  options: MigrationOptions,
  settings: PlanSettings,
): PlanEstimate | null {
  return workloads.state === 'known'
    ? estimateDuration(planned, workloads.value, options, settings)
    : null;
}

function presentLabelsOf({ object }: NamespaceFacts): InjectionLabels {
  const labels = object.state === 'known' ? object.value?.labels : undefined;
  return injectionLabelsOf(labels ?? {});
}

function revisionOf(resolution: Known<Resolution>): string | null {
  if (resolution.state === 'unknown') return null;
  const { value } = resolution;
  return value.kind === 'revision' ? value.revision : null;
}

function asIntended(resolution: Known<Resolution>): IntendedRevision {
  return resolution.state === 'known'
    ? resolution.value
    : { kind: 'unknown', why: resolution.why, reasons: [] };
}

function versionOfResolution(
  resolution: Known<Resolution>,
  facts: NamespaceFacts,
): string | null {
  const revision = revisionOf(resolution);
  return revision === null ? null : versionOf(revision, facts);
}

function priorOf(
  present: Known<Resolution>,
  labels: InjectionLabels,
): Prior | null {
  if (present.state === 'unknown' || present.value.kind !== 'revision') {
    return null;
  }
  const { revision, configurationUid } = present.value;
  return { labels, revision, webhookUid: configurationUid };
}

function headlineOf(
  startable: boolean,
  checks: readonly CheckResult[],
  renewed: readonly PlannedWorkload[],
): Message {
  if (!startable) return cannotStart(checks);
  const pods = renewed.reduce((sum, each) => sum + each.podsToRenew, 0);
  if (pods === 0) {
    return say(
      'plan.ready.labels',
      'Ready to start. The labels change, no pod has to be renewed.',
    );
  }
  return say('plan.ready', 'Ready to start. {workloads}, {pods}.', {
    workloads: count(renewed.length, 'workload'),
    pods: count(pods, 'pod'),
  });
}

function cannotStart(checks: readonly CheckResult[]): Message {
  const blockers = blockersOf(checks).length;
  const undetermined = undeterminedBlockersOf(checks).length;
  const parts = [
    ...(blockers > 0 ? [count(blockers, 'blocker')] : []),
    ...(undetermined > 0
      ? [`${count(undetermined, 'check')} not determined`]
      : []),
  ];
  return say('plan.blocked', 'Cannot start: {reasons}.', {
    reasons: parts.join(', '),
  });
}
