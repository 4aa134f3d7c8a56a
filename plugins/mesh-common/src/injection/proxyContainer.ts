import type { ProxyRole } from '../model/runningRevision';

/** A container as a pod's spec has it; only variables with a literal value say anything. @public */
export interface ContainerEvidence {
  name: string;
  image?: string;
  args?: readonly string[];
  env?: ReadonlyArray<{ name: string; value?: string }>;
}

/** An init container; with `restartPolicy: Always` it runs beside the application. @public */
export type InitContainerEvidence = ContainerEvidence & {
  restartPolicy?: string;
};

/** The container of a proxy, and whether it is a native sidecar. */
export interface ProxyContainer {
  container: ContainerEvidence;
  native: boolean;
}

const PROXY_CONTAINER = 'istio-proxy';

/** Its images have versions of their own, not Istio's. */
export const AGENTGATEWAY_CONTAINER = 'agentgateway';

/** The container of Istio's proxy; null where the pod has none. */
export function proxyContainer(pod: {
  containers: readonly ContainerEvidence[];
  initContainers: readonly InitContainerEvidence[];
}): ProxyContainer | null {
  // An init container without `restartPolicy: Always` ends before the application starts: no sidecar.
  const native = pod.initContainers.find(
    each => each.restartPolicy === 'Always' && isIstios(each),
  );
  if (native) return { container: native, native: true };
  const container = pod.containers.find(isIstios);
  return container ? { container, native: false } : null;
}

/** What the proxy is started for, by its own arguments (`proxy router …`). */
export function roleOf({ args = [] }: ContainerEvidence): ProxyRole | null {
  if (args[0] !== 'proxy') return null;
  switch (args[1]) {
    case 'sidecar':
      return 'sidecar';
    case 'router':
      return 'gateway';
    case 'waypoint':
      return 'waypoint';
    default:
      return null;
  }
}

/** True where the container was told of a control plane or is started as a proxy: an image alone is none yet. */
export function isConfigured(container: ContainerEvidence): boolean {
  return (
    roleOf(container) !== null ||
    (container.env ?? []).some(({ name }) => isIstiosVariable(name))
  );
}

/**
 * The name alone is anybody's. ztunnel's container is called `istio-proxy` as well, and is of no revision.
 */
function isIstios(container: ContainerEvidence): boolean {
  const { name, image = '', args = [] } = container;
  if (name === AGENTGATEWAY_CONTAINER) {
    return (container.env ?? []).some(each => each.name === 'XDS_ADDRESS');
  }
  if (name !== PROXY_CONTAINER || args[1] === 'ztunnel') return false;
  return isConfigured(container) || /proxyv2/.test(image);
}

function isIstiosVariable(name: string): boolean {
  return (
    name === 'CA_ADDR' ||
    name === 'PROXY_CONFIG' ||
    name.startsWith('ISTIO_META_')
  );
}
