import type { PodFact, WorkloadFact } from '../facts/podFact';
import { makeFinding } from '../model/makeFinding';
import { count, listNames } from '../model/say';
import { noDowntimeWithoutConsent } from '../preflight/checks/noDowntimeWithoutConsent';
import type { RolloutTrouble } from './rollout';
import { stopWith } from './stopWith';
import type { StepContext, Verdict } from './verdict';
import { wantedRevision } from './wanted';
import { workloadObject } from './workloadRef';

const goOn =
  'Mend it and retry, or roll back. Nothing is changed until you decide.';

/** Stops with the pod's or the controller's own words. */
export function troubled(
  { facts }: StepContext,
  workload: WorkloadFact,
  { pod, reason, message }: RolloutTrouble,
): Verdict {
  return stopWith({
    code: 'MESH206',
    object: workloadObject(workload, facts),
    says: '{workload} does not become ready. {subject}: {reason}.',
    remedy: goOn,
    params: {
      workload: workload.name,
      subject: pod ? `Pod ${pod}` : 'Its controller',
      reason: message ? `${reason}: ${message}` : reason,
    },
    evidence: [`${pod ?? workload.name}: ${reason}: ${message}`],
  });
}

/** Stops, since the restart did not end in the time allowed. */
export function takesTooLong(
  { facts, settings }: StepContext,
  workload: WorkloadFact,
  why: string,
  unready: readonly string[],
): Verdict {
  return stopWith({
    code: 'MESH207',
    object: workloadObject(workload, facts),
    says: '{workload} has not become ready within {minutes} minutes: {why}{unready}.',
    remedy: `Look at its pods' events. ${goOn}`,
    params: {
      workload: workload.name,
      minutes: Math.round(settings.restartTimeoutMs / 60_000),
      why,
      unready: unready.length > 0 ? `; not ready: ${listNames(unready)}` : '',
    },
    evidence: [...unready],
  });
}

/** Stops, since its new pods were injected by another revision or by none. */
export function restartedInVain(
  { facts, migration }: StepContext,
  workload: WorkloadFact,
  stale: readonly PodFact[],
): Verdict {
  return stopWith({
    code: 'MESH208',
    object: workloadObject(workload, facts),
    says: '{workload} was restarted, and {pods} of it still do not run {revision}.',
    remedy:
      'See what the pods carry and which webhook injected them. A retry restarts the workload once more; a rollback returns to the former labels.',
    params: {
      workload: workload.name,
      pods: count(stale.length, 'pod'),
      revision: wantedRevision(migration),
    },
    evidence: whatTheyRun(stale),
  });
}

/** Stops, since nobody agreed to restart this workload. */
export function notInPlan(
  { facts, migration }: StepContext,
  workload: WorkloadFact,
  stale: readonly PodFact[],
): Verdict {
  return stopWith({
    code: 'MESH209',
    object: workloadObject(workload, facts),
    says: '{workload} appeared after the plan was made, and {pods} of it do not run {revision}.',
    remedy:
      'Restart it yourself (kubectl rollout restart deployment {workload} -n {namespace}) and retry, or roll back.',
    params: {
      workload: workload.name,
      namespace: facts.namespace,
      pods: count(stale.length, 'pod'),
      revision: wantedRevision(migration),
    },
    evidence: whatTheyRun(stale),
  });
}

/** Stops, since only Deployments can be restarted by a migration. */
export function cannotBeRenewed(
  { facts, migration }: StepContext,
  workload: WorkloadFact,
  stale: readonly PodFact[],
): Verdict {
  return stopWith({
    code: 'MESH210',
    object: workloadObject(workload, facts),
    says: '{kind} {workload} has {pods} that do not run {revision}, and a migration can renew the pods of Deployments only.',
    remedy: 'Renew them yourself, or wait until they end, and retry.',
    params: {
      kind: workload.apiKind,
      workload: workload.name,
      pods: count(stale.length, 'pod'),
      revision: wantedRevision(migration),
    },
    evidence: whatTheyRun(stale),
  });
}

/** Stops, since a paused Deployment does not roll out whatever its template says. */
export function isPaused(
  { facts }: StepContext,
  workload: WorkloadFact,
): Verdict {
  return stopWith({
    code: 'MESH211',
    object: workloadObject(workload, facts),
    says: 'Deployment {workload} is paused, so that its pods cannot be renewed.',
    remedy:
      'Ask who paused it. Resume it (kubectl rollout resume deployment {workload} -n {namespace}) and retry.',
    params: { workload: workload.name, namespace: facts.namespace },
    evidence: ['spec.paused: true'],
  });
}

/** Stops, since its strategy has changed after the checks: nobody agreed that it is down. */
export function downtimeWithoutConsent(
  { facts }: StepContext,
  workload: WorkloadFact,
): Verdict {
  const { name } = workload;
  return {
    kind: 'stop',
    findings: [
      makeFinding({
        code: noDowntimeWithoutConsent.id,
        severity: 'blocker',
        variant: 'since',
        object: workloadObject(workload, facts),
        says: '{kind} {name} would be down while it restarts: its strategy has changed since the checks and removes all old pods before new ones are ready.',
        remedy:
          'Give {name} a rolling update with a surge and retry, or roll back and plan the move with the downtime accepted.',
        params: { kind: workload.apiKind, name },
        evidence: [`strategy: ${workload.strategy?.type ?? 'none'}`],
      }),
    ],
  };
}

function whatTheyRun(pods: readonly PodFact[]): string[] {
  return pods.map(({ name, running }) =>
    running.kind === 'revision'
      ? `${name} runs ${running.revision}`
      : `${name} has no sidecar`,
  );
}
