import type { PodFact, WorkloadFact } from '../facts/podFact';
import { listNames } from '../model/say';
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
