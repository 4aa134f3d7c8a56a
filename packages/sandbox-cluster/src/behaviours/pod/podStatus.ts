import { createHash } from 'node:crypto';
import { timestamp } from '../../clock';
import { isJsonObject } from '../../store/json';
import { Condition } from '../../store/KubernetesObject';
import {
  Container,
  ContainerStatus,
  Pod,
  PodStatus,
} from '../../store/podKinds';
import { conditionOf } from '../conditions';
import { containerAt, outlivesWork } from './containerAt';
import { isOver, PodStage } from './PodStage';

interface Times {
  startedAt: string;
  finishedAt: string;
}

/** A pod whose sidecar goes on is looked at again; its work still ended when it did. */
function finishedBefore(pod: Pod): string | undefined {
  return (pod.status.containerStatuses ?? [])
    .map(({ state }) => state.terminated)
    .filter(isJsonObject)
    .map(({ finishedAt }) => finishedAt)
    .find(finishedAt => typeof finishedAt === 'string');
}

function phaseOf(pod: Pod, stage: PodStage): PodStatus['phase'] {
  switch (stage) {
    case 'starting':
    case 'image-pull':
      return 'Pending';
    case 'completed':
      return pod.spec.containers.some(outlivesWork) ? 'Running' : 'Succeeded';
    case 'failed':
      return 'Failed';
    case 'started':
    case 'ready':
    case 'not-ready':
    case 'crash-loop':
      return 'Running';
    default:
      return stage satisfies never;
  }
}

function initContainerStatus(
  container: Container,
  stage: PodStage,
  { startedAt, finishedAt }: Times,
): ContainerStatus {
  const base = {
    name: container.name,
    image: container.image,
    imageID: '',
    restartCount: 0,
  };
  if (stage === 'starting')
    return {
      ...base,
      ready: false,
      started: false,
      state: { waiting: { reason: 'PodInitializing' } },
    };
  if (container.restartPolicy === 'Always' && !isOver(stage)) {
    return {
      ...base,
      ready: stage !== 'started',
      started: true,
      state: { running: { startedAt } },
    };
  }
  const terminated = {
    exitCode: 0,
    reason: 'Completed',
    startedAt,
    // A native sidecar ends with the pod's work, an ordinary one before the containers start.
    finishedAt: container.restartPolicy === 'Always' ? finishedAt : startedAt,
  };
  return { ...base, ready: true, started: false, state: { terminated } };
}

// Pod addresses are only names here: nothing listens on them, and two pods of 65,000 may share one.
function podAddress(uid: string): string {
  const [high, low] = createHash('sha256').update(uid).digest();
  return `10.244.${high}.${low}`;
}

function conditions(pod: Pod, stage: PodStage, now: number): Condition[] {
  const initialized = stage !== 'starting';
  const ready = stage === 'ready';
  const wanted: Condition[] = [
    {
      type: 'PodReadyToStartContainers',
      status: initialized ? 'True' : 'False',
    },
    { type: 'Initialized', status: initialized ? 'True' : 'False' },
    { type: 'Ready', status: ready ? 'True' : 'False' },
    { type: 'ContainersReady', status: ready ? 'True' : 'False' },
    { type: 'PodScheduled', status: 'True' },
  ];
  return wanted.map(condition => {
    const before = conditionOf(pod.status.conditions, condition.type);
    const unready =
      condition.status === 'False' && condition.type.endsWith('Ready');
    return {
      ...condition,
      lastProbeTime: null,
      lastTransitionTime:
        before?.status === condition.status
          ? before.lastTransitionTime
          : timestamp(now),
      ...(unready &&
        !isOver(stage) && {
          reason: 'ContainersNotReady',
          message: 'containers with unready status',
        }),
      ...(unready &&
        isOver(stage) && {
          reason: stage === 'completed' ? 'PodCompleted' : 'PodFailed',
        }),
    };
  });
}

/** The status of a pod at a stage; what it already says about times stays. */
export function podStatus(pod: Pod, stage: PodStage, now: number): PodStatus {
  const startTime = pod.status.startTime ?? timestamp(now);
  const finishedAt = finishedBefore(pod) ?? timestamp(now);
  const times = { startedAt: startTime, finishedAt };
  const phase = phaseOf(pod, stage);
  const { containers, initContainers = [] } = pod.spec;
  const ip = podAddress(pod.metadata.uid);
  return {
    ...pod.status,
    phase,
    conditions: conditions(pod, stage, now),
    startTime,
    hostIP: '127.0.0.1',
    ...(phase !== 'Pending' && { podIP: ip, podIPs: [{ ip }] }),
    ...(initContainers.length > 0 && {
      initContainerStatuses: initContainers.map(container =>
        initContainerStatus(container, stage, times),
      ),
    }),
    containerStatuses: containers.map((container, index) => ({
      name: container.name,
      image: container.image,
      imageID: '',
      ...containerAt(stage, container, index === containers.length - 1, times),
    })),
  };
}
