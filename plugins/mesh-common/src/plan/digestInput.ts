import type { Plan } from '../contract/plan';
import type { ObjectRef } from '../model/objectRef';
import { findingsOf } from '../preflight/blockersOf';

/**
 * What the digest of a plan covers, as canonical JSON: what will be written to what, and what a person was told before
 * agreeing to it.
 *
 * @remarks
 * Left out on purpose: evidence, notes, order of findings, how many pods there are, versions, Jobs, and who may start
 * it. They change all the time without changing what the person agrees to: a Job is never touched, and is in a plan for
 * as long as it has a pod.
 *
 * @public
 */
export function digestInput(plan: Omit<Plan, 'digest'>): string {
  const { targetResolution } = plan;
  return JSON.stringify([
    1,
    plan.cluster,
    plan.namespace,
    plan.target.kind === 'default'
      ? ['default']
      : [plan.target.kind, plan.target.name],
    plan.options,
    targetResolution.kind === 'revision'
      ? [
          targetResolution.revision,
          targetResolution.configurationUid,
          targetResolution.entry,
          plan.targetInjector,
        ]
      : [],
    plan.prior ? [plan.prior.revision, plan.prior.webhookUid] : [],
    plan.writes
      .map(({ object, field, from, to }) => [nameOf(object), field, from, to])
      .sort(byText),
    plan.workloads
      .filter(({ kind }) => kind !== 'Job')
      .map(({ ref, method }) => [ref.uid, method])
      .sort(byText),
    saidOf(plan),
  ]);
}

/** The blockers, warnings and open questions that the person saw. */
function saidOf({ checks }: Omit<Plan, 'digest'>): string[] {
  const findings = findingsOf(checks)
    .filter(({ severity }) => severity !== 'note')
    .map(({ code, severity, object }) =>
      [code, severity, object ? nameOf(object) : ''].join(' '),
    );
  const open = checks
    .filter(({ outcome }) => outcome === 'undetermined')
    .map(({ check }) => `${check} undetermined`);
  return [...findings, ...open].sort();
}

function nameOf({ apiVersion, kind, namespace = '', name }: ObjectRef): string {
  return [apiVersion, kind, namespace, name].join('/');
}

/** Restarts are ordered by replicas, which an autoscaler may change at any time. */
function byText(
  a: readonly (string | null)[],
  b: readonly (string | null)[],
): number {
  const [left, right] = [a.join(' '), b.join(' ')];
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
