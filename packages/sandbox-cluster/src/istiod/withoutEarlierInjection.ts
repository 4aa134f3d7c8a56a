import { isJsonObject } from '../store/json';
import { Pod } from '../store/podKinds';

/** The annotation in which an injection lists what it put in. */
export const statusAnnotation = 'sidecar.istio.io/status';

/**
 * What Istio's templates are known to add. A status may name containers of the pod's own, which a template has changed
 * or somebody has written there: Istio keeps those.
 */
const istiosOwn = new Set([
  'istio-proxy',
  'istio-init',
  'istio-validation',
  'enable-core-dump',
  'grpc-bootstrap-init',
]);

function names(value: unknown): string[] {
  return Array.isArray(value)
    ? value.filter(name => typeof name === 'string')
    : [];
}

/**
 * The pod without what an earlier injection put in, which that injection's status annotation lists. So a second
 * injector starts anew, and its result stands.
 */
export function withoutEarlierInjection(pod: Pod): Pod {
  const status = pod.metadata.annotations?.[statusAnnotation];
  if (status === undefined) return pod;
  let listed: unknown;
  try {
    listed = JSON.parse(status);
  } catch {
    return pod;
  }
  if (!isJsonObject(listed)) return pod;
  const keep = (earlier: unknown) => {
    const gone = new Set(names(earlier).filter(name => istiosOwn.has(name)));
    return ({ name }: { name: string }) => !gone.has(name);
  };
  const gone = new Set(names(listed.volumes));
  const { containers, initContainers = [], volumes = [] } = pod.spec;
  return {
    ...pod,
    spec: {
      ...pod.spec,
      containers: containers.filter(keep(listed.containers)),
      initContainers: initContainers.filter(keep(listed.initContainers)),
      volumes: volumes.filter(({ name }) => !gone.has(name)),
    },
  };
}
