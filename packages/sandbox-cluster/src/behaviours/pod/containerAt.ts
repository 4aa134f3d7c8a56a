import { Container } from '../../store/podKinds';
import { PodStage } from './PodStage';

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

function ended(
  exitCode: number,
  startedAt: string,
  finishedAt: string,
): ContainerView {
  const reason = exitCode === 0 ? 'Completed' : 'Error';
  const terminated = { exitCode, reason, startedAt, finishedAt };
  return {
    ready: false,
    started: false,
    restartCount: 0,
    state: { terminated },
  };
}

/**
 * Whether a container goes on when the pod's work is done. A sidecar that is an ordinary container does, and keeps a
 * Job's pod from ever completing; that is what native sidecars mend.
 */
export function outlivesWork(container: Container): boolean {
  return container.name === 'istio-proxy';
}

/** What is seen of a container at a stage of its pod. */
export function containerAt(
  stage: PodStage,
  container: Container,
  last: boolean,
  times: { startedAt: string; finishedAt: string },
): ContainerView {
  const { startedAt, finishedAt } = times;
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
    case 'completed':
      return outlivesWork(container)
        ? { ready: true, started: true, restartCount: 0, state: running }
        : ended(0, startedAt, finishedAt);
    case 'failed':
      return ended(last ? 1 : 0, startedAt, finishedAt);
    case 'image-pull':
      return {
        ready: false,
        started: false,
        restartCount: 0,
        state: pulling(container.image),
      };
    default:
      return stage satisfies never;
  }
}
