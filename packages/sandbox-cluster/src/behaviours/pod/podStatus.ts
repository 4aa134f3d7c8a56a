import { createHash } from 'node:crypto';
import { timestamp } from '../../clock';
import { PodFault } from '../../api/Faults';
import { Condition } from '../../store/KubernetesObject';
import {
  Container,
  ContainerStatus,
  Pod,
  PodStatus,
} from '../../store/podKinds';
import { conditionOf } from '../conditions';

/** How far a pod has come. */
export type PodStage = 'starting' | 'started' | 'ready' | PodFault;

interface ContainerView {
  ready: boolean;
  started: boolean;
  restartCount: number;
  state: Record<string, unknown>;
}

const creating = { waiting: { reason: 'ContainerCreating' } };
const crashing = {
  waiting: {
    reason: 'CrashLoopBackOff',
    message: 'back-off 5m0s restarting failed container',
  },
};

function pulling(image: string) {
  return {
    waiting: {
      reason: 'ImagePullBackOff',
      message: `Back-off pulling image "${image}"`,
    },
  };
}

function containerAt(
  stage: PodStage,
  image: string,
  last: boolean,
  startedAt: string,
): ContainerView {
  const running = { running: { startedAt } };
  switch (stage) {
    case 'starting':
      return { ready: false, started: false, restartCount: 0, state: creating };
    case 'started':
    case 'not-ready':
      return { ready: false, started: true, restartCount: 0, state: running };
    case 'ready':
      return { ready: true, started: true, restartCount: 0, state: running };
    case 'crash-loop':
      if (!last)
        return { ready: true, started: true, restartCount: 0, state: running };
      return { ready: false, started: false, restartCount: 5, state: crashing };
    case 'image-pull':
      return {
        ready: false,
        started: false,
        restartCount: 0,
        state: pulling(image),
      };
    default:
      return stage satisfies never;
  }
}

function initContainerStatus(
  container: Container,
  stage: PodStage,
  startedAt: string,
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
  if (container.restartPolicy === 'Always') {
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
    finishedAt: startedAt,
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
      ...(unready && {
        reason: 'ContainersNotReady',
        message: 'containers with unready status',
      }),
    };
  });
}

/** The status of a pod at a stage; what it already says about times stays. */
export function podStatus(pod: Pod, stage: PodStage, now: number): PodStatus {
  const startTime = pod.status.startTime ?? timestamp(now);
  const neverRan = stage === 'starting' || stage === 'image-pull';
  const { containers, initContainers = [] } = pod.spec;
  const ip = podAddress(pod.metadata.uid);
  return {
    ...pod.status,
    phase: neverRan ? 'Pending' : 'Running',
    conditions: conditions(pod, stage, now),
    startTime,
    hostIP: '127.0.0.1',
    ...(!neverRan && { podIP: ip, podIPs: [{ ip }] }),
    ...(initContainers.length > 0 && {
      initContainerStatuses: initContainers.map(container =>
        initContainerStatus(container, stage, startTime),
      ),
    }),
    containerStatuses: containers.map((container, index) => ({
      name: container.name,
      image: container.image,
      imageID: '',
      ...containerAt(
        stage,
        container.image,
        index === containers.length - 1,
        startTime,
      ),
    })),
  };
}
