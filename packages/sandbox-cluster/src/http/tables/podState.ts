import { isJsonObject, JsonObject } from '../../store/json';
import { Pod } from '../../store/podKinds';

function stateOf(status: JsonObject, name: string): JsonObject | undefined {
  const state = isJsonObject(status.state) ? status.state[name] : undefined;
  return isJsonObject(state) ? state : undefined;
}

function statusesOf(list: unknown): JsonObject[] {
  return Array.isArray(list) ? list.filter(isJsonObject) : [];
}

function terminatedWords({ reason, signal, exitCode }: JsonObject): string {
  if (typeof reason === 'string' && reason !== '') return reason;
  return signal
    ? `Signal:${String(signal)}`
    : `ExitCode:${String(exitCode ?? 0)}`;
}

function isSidecar(pod: Pod, name: unknown): boolean {
  return (pod.spec.initContainers ?? []).some(
    each => each.name === name && each.restartPolicy === 'Always',
  );
}

/** What an init container that has not done its part is waiting for. */
function initWords(pod: Pod): string | undefined {
  const statuses = statusesOf(pod.status.initContainerStatuses);
  for (const [index, status] of statuses.entries()) {
    const terminated = stateOf(status, 'terminated');
    if (terminated && (terminated.exitCode ?? 0) === 0) continue;
    if (isSidecar(pod, status.name) && status.started === true) continue;
    if (terminated) return `Init:${terminatedWords(terminated)}`;
    const reason = stateOf(status, 'waiting')?.reason;
    return typeof reason === 'string' && reason !== 'PodInitializing'
      ? `Init:${reason}`
      : `Init:${index}/${pod.spec.initContainers?.length ?? 0}`;
  }
  return undefined;
}

function containerWords(pod: Pod): string | undefined {
  let words: string | undefined;
  let running = false;
  for (const status of statusesOf(pod.status.containerStatuses).reverse()) {
    const waiting = stateOf(status, 'waiting')?.reason;
    const terminated = stateOf(status, 'terminated');
    if (typeof waiting === 'string' && waiting !== '') words = waiting;
    else if (terminated) words = terminatedWords(terminated);
    else if (status.ready === true && stateOf(status, 'running'))
      running = true;
  }
  if (words !== 'Completed' || !running) return words;
  const ready = pod.status.conditions?.some(
    ({ type, status }) => type === 'Ready' && status === 'True',
  );
  return ready ? 'Running' : 'NotReady';
}

/** The column Status of a pod, by the rules that the API server prints it with. */
export function podState(pod: Pod): string {
  const reason = pod.status.reason;
  const plain = typeof reason === 'string' ? reason : pod.status.phase;
  const words = initWords(pod) ?? containerWords(pod) ?? plain;
  const over = ['Succeeded', 'Failed'].includes(pod.status.phase);
  return pod.metadata.deletionTimestamp && !over ? 'Terminating' : words;
}

/** How many containers are ready, of how many that stay; and how often they were started again. */
export function podCounts(pod: Pod): {
  ready: number;
  total: number;
  restarts: number;
} {
  const sidecars = statusesOf(pod.status.initContainerStatuses).filter(
    ({ name }) => isSidecar(pod, name),
  );
  const statuses = [...sidecars, ...statusesOf(pod.status.containerStatuses)];
  const total =
    pod.spec.containers.length +
    (pod.spec.initContainers ?? []).filter(
      ({ restartPolicy }) => restartPolicy === 'Always',
    ).length;
  return {
    ready: statuses.filter(({ ready }) => ready === true).length,
    total,
    restarts: statuses.reduce(
      (sum, { restartCount }) => sum + Number(restartCount ?? 0),
      0,
    ),
  };
}
