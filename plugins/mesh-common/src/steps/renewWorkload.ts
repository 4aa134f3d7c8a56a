import type { PodFact, WorkloadFact } from '../facts/podFact';
import type { Intent } from '../intents/intent';
import { count, say } from '../model/say';
import type { Message } from '../model/message';
import { blockingBudget } from './blockingBudget';
import { admissionMayLag } from './evictions';
import { heldByBudget } from './heldByBudget';
import { isRestartable } from './renewal';
import type { Assessed } from './restartMarks';
import { restartAtFor } from './restartAtFor';
import type { RestartStanding } from './restartStanding';
import { restartStamp } from './restartStamp';
import { stampedOver } from './stampIsGone';
import type { StepContext, Verdict } from './verdict';
import { waitFor } from './waitFor';
import { wantedRevision } from './wanted';

type Due = Extract<RestartStanding, { kind: 'needs-restart' }>;
type NextPod = Extract<RestartStanding, { kind: 'next-pod' }>;

/** The first write of a workload's renewal, by the method of its kind; `left` are the workloads after it. */
export function beginRenewal(
  workload: WorkloadFact,
  standing: Due,
  left: number,
  context: StepContext,
): Verdict {
  const { migration } = context;
  const { namespace } = migration;
  const { name, uid, resourceVersion } = workload;
  const why = say(
    'restart.write',
    'Restarting {workload}: {pods} to renew; {left} after it.',
    {
      workload: name,
      pods: count(standing.stale.length, 'pod'),
      left: count(left, 'workload'),
    },
  );
  if (standing.first) {
    const after = standing.stale.length - 1;
    return evict(
      workload,
      standing.first,
      evicting(workload, standing.first, after),
      context,
    );
  }
  if (isRestartable(workload)) {
    return {
      ...act(
        {
          kind: 'restart-workload',
          object: workload.kind,
          ...{ namespace, name, uid, resourceVersion },
          stamp: restartStamp(migration),
        },
        why,
      ),
      marks: stampedOver(workload, migration),
    };
  }
  const restartAt = restartAtFor(workload, standing.stale, context);
  const { askedRestartAt } = migration.marks;
  return {
    ...act(
      {
        kind: 'restart-rollout',
        ...{ namespace, name, uid, resourceVersion },
        restartAt,
      },
      why,
    ),
    marks: { askedRestartAt: { ...askedRestartAt, [uid]: restartAt } },
  };
}

/** The next write, or wait, of a renewal that is under way; null where none waits for one. */
export function continueRenewal(
  assessed: readonly Assessed[],
  context: StepContext,
): Verdict | null {
  for (const { workload, standing } of assessed) {
    if (standing.kind === 'hangs') {
      return deleteHanging(workload, standing.pod, context);
    }
    if (standing.kind === 'next-pod') {
      return standing.slipped
        ? renewSlipped(workload, standing, context)
        : evict(
            workload,
            standing.pod,
            evicting(workload, standing.pod, standing.left),
            context,
          );
    }
  }
  return null;
}

function renewSlipped(
  workload: WorkloadFact,
  { pod, left }: NextPod,
  context: StepContext,
): Verdict {
  const params = {
    pod: pod.name,
    workload: workload.name,
    revision: wantedRevision(context.migration),
  };
  if (admissionMayLag(context)) {
    return waitFor(
      say(
        'restart.slipped',
        '{pod} of {workload} was created after the restart and does not run {revision}. An API server may still use the former labels. Waiting for that; then this pod is evicted.',
        params,
      ),
      context,
    );
  }
  const why = say(
    'restart.evict-slipped',
    'Evicting {pod} of {workload}: it was created after the restart and does not run {revision}; {left} after it.',
    { ...params, left: count(left, 'pod') },
  );
  return evict(workload, pod, why, context);
}

function evicting(workload: WorkloadFact, pod: PodFact, left: number): Message {
  return say(
    'restart.evict',
    'Evicting {pod} of {workload}; {left} after it.',
    {
      pod: pod.name,
      workload: workload.name,
      left: count(left, 'pod'),
    },
  );
}

function evict(
  { kind }: WorkloadFact,
  pod: PodFact,
  why: Message,
  context: StepContext,
): Verdict {
  const { migration, facts } = context;
  // Going back, a pod of a StatefulSet that cannot become ready holds its budget down itself: nothing would ever go on.
  const isStuck =
    migration.direction === 'back' && kind === 'StatefulSet' && !pod.ready;
  const budget = blockingBudget(pod, facts);
  if (budget !== null) {
    return isStuck
      ? act(removal('delete-pod', pod), why)
      : waitFor(heldByBudget(pod.name, budget), context);
  }
  // Refused before: the same sentence again, so that the history tells it once.
  const { heldBy } = migration.marks;
  const said =
    heldBy?.pod === pod.uid ? heldByBudget(pod.name, heldBy.budget) : why;
  return act(removal('evict-pod', pod), said);
}

/** A StatefulSet waits for ever for a broken pod, also where its template would mend it (Kubernetes: "forced rollback"). */
function deleteHanging(
  workload: WorkloadFact,
  pod: PodFact,
  context: StepContext,
): Verdict {
  const why = say(
    'restart.delete',
    'Deleting {pod}: it does not become ready ({reason}), and {workload} waits for it instead of making it anew.',
    {
      pod: pod.name,
      workload: workload.name,
      reason: pod.trouble?.reason ?? '',
    },
  );
  // Read without its version, nothing can be made conditional on it.
  return pod.resourceVersion === undefined
    ? waitFor(why, context)
    : act(removal('delete-pod', pod), why);
}

function removal(kind: 'evict-pod' | 'delete-pod', pod: PodFact): Intent {
  const { namespace, name, uid, resourceVersion = '' } = pod;
  return { kind, namespace, name, uid, resourceVersion };
}

function act(intent: Intent, why: Message): Extract<Verdict, { kind: 'act' }> {
  return { kind: 'act', intents: [intent], why };
}
