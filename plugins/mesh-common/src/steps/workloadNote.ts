import type { WorkloadFact } from '../facts/podFact';
import type { Message } from '../model/message';
import { say } from '../model/say';
import { templateIsCounted } from './countedPods';
import { notRenewableWords, whyNotRestartable } from './notRenewable';
import { renewalOf } from './renewal';

/** What is special about the way in which a workload gets another sidecar, in one sentence; null where nothing is. */
export function workloadNote(
  workload: WorkloadFact,
  namespace: string,
): Message | null {
  // Nothing will give its pods a sidecar, so that it does not matter how they are replaced.
  if (!templateIsCounted(workload)) return null;
  switch (workload.kind) {
    case 'CronJob':
      return noteOfCronJob(workload);
    case 'Job':
      return say(
        'workload.note.job',
        'Its pods keep what they run until the Job ends.',
      );
    case 'Deployment':
    case 'StatefulSet':
    case 'DaemonSet':
    case 'ReplicaSet':
    case 'ReplicationController':
    case 'Rollout':
    case 'Pod':
    case 'Other':
      return noteOfLasting(workload, namespace);
    default: {
      const never: never = workload.kind;
      return never;
    }
  }
}

function noteOfCronJob({ paused, schedule }: WorkloadFact): Message {
  // A stand-in for one that may not be read.
  if (schedule === null) {
    return say(
      'workload.note.cronjob-unread',
      'Renews itself at its next run; its schedule cannot be read.',
    );
  }
  return paused
    ? say(
        'workload.note.suspended',
        'Suspended: it renews itself once somebody lets it run again (schedule {schedule}).',
        { schedule },
      )
    : say(
        'workload.note.cronjob',
        'Renews itself at its next run (schedule {schedule}).',
        { schedule },
      );
}

function noteOfLasting(
  workload: WorkloadFact,
  namespace: string,
): Message | null {
  const { kind, paused, replicas, controller } = workload;
  if (paused) {
    return say(
      'workload.note.paused',
      'Paused: its pods are not replaced until somebody resumes it.',
    );
  }
  if (replicas === 0) return noteOfNone(kind);
  const reason = whyNotRestartable(renewalOf(workload));
  if (reason !== null) {
    const words = notRenewableWords(reason, workload, namespace);
    return say(`MESH114.${reason}`, words.says, words.params);
  }
  return controller
    ? say(
        'workload.note.operator',
        'Managed by {kind} {name}, whose operator may undo a change of its template.',
        { kind: controller.kind, name: controller.name },
      )
    : null;
}

function noteOfNone(kind: WorkloadFact['kind']): Message {
  return kind === 'DaemonSet'
    ? say(
        'workload.note.no-node',
        'No node takes its pods. They get what the namespace asks for when one does.',
      )
    : say(
        'workload.note.zero',
        'Scaled to zero. Its pods get what the namespace asks for when it is scaled up.',
      );
}
