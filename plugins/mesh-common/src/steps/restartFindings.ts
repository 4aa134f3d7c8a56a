import type { PodFact, WorkloadFact } from '../facts/podFact';
import { nameOfSign } from '../injection/nameOfSign';
import { wordsOfRunning } from '../state/wordsOfRunning';
import { makeFinding } from '../model/makeFinding';
import { count } from '../model/say';
import {
  downtimeCode,
  downtimeEvidence,
  downtimeParams,
  downtimeWords,
} from './downtime/downtimeWords';
import type { Downtime } from './downtime/predictDowntime';
import { keepersOfTemplate } from '../preflight/keepersOfTemplate';
import { noEvictionWithoutConsent } from '../preflight/checks/noEvictionWithoutConsent';
import { notRenewableWords, whyNotRestartable } from './notRenewable';
import { type NotRenewable, renewalOf } from './renewal';
import { stopWith } from './stopWith';
import type { StepContext, Verdict } from './verdict';
import { wantedRevision } from './wanted';
import { workloadObject } from './workloadRef';

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

/** Stops, since somebody put its template back: another restart would end in the same way. */
export function restartUndone(
  { facts, migration }: StepContext,
  workload: WorkloadFact,
  stale: readonly PodFact[],
): Verdict {
  const [keeper] = keepersOfTemplate(workload);
  return stopWith({
    code: 'MESH208',
    variant: keeper ? 'undone' : 'undone-unknown',
    object: workloadObject(workload, facts),
    says: keeper
      ? 'The restart of {workload} was undone: its pod template was put back. {keeper} manages it. {pods} of it still do not run {revision}.'
      : 'The restart of {workload} was undone: its pod template was put back. Kubernetes does not record who removed the stamp. {pods} of it still do not run {revision}.',
    remedy: keeper
      ? 'Ask who runs {keeper}. Restart {workload} there, then retry; or skip it, or roll back.'
      : 'Find out what writes the template of {workload}. Restart it there, then retry; or skip it, or roll back.',
    params: {
      workload: workload.name,
      ...(keeper && { keeper: keeper.name }),
      pods: count(stale.length, 'pod'),
      revision: wantedRevision(migration),
    },
    evidence: [
      ...workload.templateWriters.map(
        ({ manager, operation }) =>
          `the template is written by field manager ${manager} (${operation})`,
      ),
      ...whatTheyRun(stale),
    ],
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
      'Restart it yourself (kubectl rollout restart {resource} {workload} -n {namespace}) and retry, or roll back.',
    params: {
      workload: workload.name,
      resource: workload.apiKind.toLocaleLowerCase('en-US'),
      namespace: facts.namespace,
      pods: count(stale.length, 'pod'),
      revision: wantedRevision(migration),
    },
    evidence: whatTheyRun(stale),
  });
}

/** Stops, since no restart can reach these pods. */
export function cannotBeRenewed(
  { facts, migration }: StepContext,
  workload: WorkloadFact,
  why: NotRenewable,
  stale: readonly PodFact[],
): Verdict {
  const words = notRenewableWords(why, workload, facts.namespace);
  return stopWith({
    code: 'MESH210',
    variant: why,
    object: workloadObject(workload, facts),
    says: `{pods} of {kind} {name} do not run {revision}, and a migration cannot renew them. ${words.says}`,
    remedy:
      'Renew them yourself, one after the other, or wait until they end; then retry.',
    params: {
      ...words.params,
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
  downtime: Downtime,
): Verdict {
  const { variant, says, sparedBy } = downtimeWords(downtime);
  return {
    kind: 'stop',
    findings: [
      makeFinding({
        code: downtimeCode,
        severity: 'blocker',
        variant: variant ? `since-${variant}` : 'since',
        object: workloadObject(workload, facts),
        says: `${says}. It has changed since the checks, so that nobody was asked.`,
        remedy: `To go on without downtime, ${sparedBy} and retry; or roll back and plan the move with the downtime accepted.`,
        params: downtimeParams(downtime, workload),
        evidence: downtimeEvidence(downtime, workload),
      }),
    ],
  };
}

/** Stops, since its update strategy has changed after the checks: nobody agreed that its pods are evicted. */
export function evictionWithoutConsent(
  { facts }: StepContext,
  workload: WorkloadFact,
): Verdict {
  const why = whyNotRestartable(renewalOf(workload)) ?? 'on-delete';
  const { says, params } = notRenewableWords(why, workload, facts.namespace);
  return {
    kind: 'stop',
    findings: [
      makeFinding({
        code: noEvictionWithoutConsent.id,
        severity: 'blocker',
        variant: `since-${why}`,
        object: workloadObject(workload, facts),
        says: `${says} It has changed since the checks, so that nobody was asked.`,
        remedy:
          'Set its update strategy to RollingUpdate without a partition and retry; or roll back and plan the move with the evictions accepted.',
        params,
      }),
    ],
  };
}

function whatTheyRun(pods: readonly PodFact[]): string[] {
  return pods.map(({ name, running }) => {
    switch (running.kind) {
      case 'revision':
        return `${name} runs ${wordsOfRunning(running)}`;
      case 'contradicted': {
        const named = running.signs.map(
          sign => `${nameOfSign(sign)} names ${sign.revision}`,
        );
        return `${name}: it is not clear which revision it runs (${named.join(', ')})`;
      }
      case 'unknown':
        return `${name} runs an unknown revision`;
      case 'none':
        return `${name} has no sidecar`;
      default:
        return running satisfies never;
    }
  });
}
