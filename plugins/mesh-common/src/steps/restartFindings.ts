import type { PodFact, WorkloadFact } from '../facts/podFact';
import { makeFinding } from '../model/makeFinding';
import { count, listNames } from '../model/say';
import {
  downtimeCode,
  downtimeEvidence,
  downtimeParams,
  downtimeWords,
} from './downtime/downtimeWords';
import type { Downtime } from './downtime/predictDowntime';
import { noEvictionWithoutConsent } from '../preflight/checks/noEvictionWithoutConsent';
import { notRenewableWords, whyNotRestartable } from './notRenewable';
import { type NotRenewable, renewalOf } from './renewal';
import { type RolloutTrouble, unreadyPods } from './rollout';
import { stopWith } from './stopWith';
import type { TheirDoing } from './templateChanged';
import type { StepContext, Verdict } from './verdict';
import { wantedRevision } from './wanted';
import { workloadObject } from './workloadRef';

const goOn =
  'Mend it and retry, or roll back. Nothing is changed until you decide.';

/** Stops with the pod's or the controller's own words. */
export function troubled(
  { facts }: StepContext,
  workload: WorkloadFact,
  { pod, reason, message, hangs, container }: RolloutTrouble,
): Verdict {
  return stopWith({
    code: 'MESH206',
    object: workloadObject(workload, facts),
    ...troubledWords(workload, pod, hangs),
    params: {
      workload: workload.name,
      namespace: facts.namespace,
      pod: pod ?? '',
      container: container ?? '',
      subject: pod ? `Pod ${pod}` : 'Its controller',
      reason: message ? `${reason}: ${message}` : reason,
    },
    evidence: [`${pod ?? workload.name}: ${reason}: ${message}`],
  });
}

/** Stops with the same words, and says that the migration's own restart has not made these pods. */
export function theirsTroubled(
  { facts, migration }: StepContext,
  workload: WorkloadFact,
  theirs: TheirDoing,
  { pod, reason, message, container }: RolloutTrouble,
): Verdict {
  const isDeployed = theirs === 'deployed-since';
  return stopWith({
    code: 'MESH236',
    variant: theirs,
    object: workloadObject(workload, facts),
    says: isDeployed
      ? 'Somebody else has deployed another template of {workload} since it was restarted for {revision}, and that does not become ready. {subject}: {reason}.'
      : '{workload} does not become ready, and this migration has not restarted it. {subject}: {reason}.',
    remedy: isDeployed
      ? 'Ask the team that deployed it to mend or undo it (kubectl rollout undo {resource} {workload} -n {namespace}), then retry; or skip the workload.'
      : 'Ask its team what was deployed or changed, and have it mended; then retry, or skip the workload.',
    params: {
      workload: workload.name,
      resource: workload.apiKind.toLocaleLowerCase('en-US'),
      namespace: facts.namespace,
      pod: pod ?? '',
      container: container ?? '',
      subject: pod ? `Pod ${pod}` : 'Its controller',
      reason: message ? `${reason}: ${message}` : reason,
      revision: wantedRevision(migration),
    },
    evidence: [`${pod ?? workload.name}: ${reason}: ${message}`],
  });
}

/** A StatefulSet waits for a broken pod for ever, also with a template that would mend it: that pod has to go. */
function troubledWords(
  { ordered }: WorkloadFact,
  pod: string | null,
  hangs: boolean,
) {
  const says = '{workload} does not become ready. {subject}: {reason}.';
  if (!ordered || pod === null) return { says, remedy: goOn };
  if (hangs) {
    return {
      variant: 'hangs',
      says: '{workload} hangs: its template is mended, but a StatefulSet replaces no pod before all are ready. {subject}: {reason}.',
      remedy:
        'Delete exactly this pod (kubectl delete pod {pod} -n {namespace}): it is made anew from the present template. Then retry.',
    };
  }
  return {
    variant: 'ordered',
    says,
    remedy: `${goOn} A StatefulSet waits for this pod even after its template is back, so that a rollback deletes exactly it.`,
  };
}

/** Stops, since the restart did not end in the time allowed. */
export function takesTooLong(
  { facts, settings }: StepContext,
  workload: WorkloadFact,
  why: string,
  pods: readonly PodFact[],
): Verdict {
  const unready = unreadyPods(pods);
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
    // The scheduler's and the kubelet's own words: "0/3 nodes are available: insufficient memory".
    evidence: pods
      .filter(({ ready }) => !ready)
      .map(({ name, trouble }) =>
        trouble ? `${name}: ${trouble.reason}: ${trouble.message}` : name,
      ),
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
        return `${name} runs ${running.revision}`;
      case 'unknown':
        return `${name} runs an unknown revision`;
      case 'none':
        return `${name} has no sidecar`;
      default:
        return running satisfies never;
    }
  });
}
