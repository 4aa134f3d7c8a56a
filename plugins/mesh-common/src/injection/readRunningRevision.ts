import { parseJsonObject, stringField } from '../facts/jsonFields';
import {
  INJECT_LABEL,
  REVISION_LABEL,
  STATUS_ANNOTATION,
} from '../model/labels';
import type {
  ProxyMaker,
  ProxyRole,
  RunningRevision,
} from '../model/runningRevision';
import { judgeRunning } from './judgeRunning';
import { labelValue } from './labelValue';
import { leadBySpelling } from './leadOfHost';
import { proxyAddresses } from './proxyAddresses';
import {
  AGENTGATEWAY_CONTAINER,
  isConfigured,
  proxyContainer,
  roleOf,
  type ContainerEvidence,
  type InitContainerEvidence,
} from './proxyContainer';
import { versionOfImage } from './versionOfImage';

/** What a pod shows of its injection. @public */
export interface PodEvidence {
  /** They tell who made a proxy, never of which revision it is. */
  labels?: Readonly<Record<string, string>>;
  annotations: Readonly<Record<string, string>>;
  containers: readonly ContainerEvidence[];
  initContainers: readonly InitContainerEvidence[];
}

/** Which controller of istiod rendered a Gateway's Deployment (`gateway.istio.io/managed`, Istio `pkg/config/constants`). */
const MANAGED_LABEL = 'gateway.istio.io/managed';
const waypointControllers: readonly string[] = [
  'istio.io-mesh-controller',
  'istio.io-agentgateway-waypoint-controller',
];

/**
 * What a pod really carries, by the pod alone: `judgePods` takes into account where its addresses lead.
 *
 * @remarks
 * The pod's *label* `istio.io/rev` is a wish and never read. Annotations alone are no evidence either: they survive
 * in copied templates, so that a pod without a proxy container runs nothing, whatever it says.
 *
 * @public
 */
export function readRunningRevision(pod: PodEvidence): RunningRevision {
  const found = proxyContainer(pod);
  if (!found) return { kind: 'none' };
  const { container, native } = found;
  const { annotations } = pod;
  const proxy = {
    role: roleIn(pod, container),
    madeBy: makerOf(pod),
    proxyImage: container.image ?? null,
    proxyVersion: versionIn(container),
    nativeSidecar: native,
    ...proxyAddresses(container.env ?? []),
    statusSays:
      statusRevision(labelValue(annotations, STATUS_ANNOTATION)) || null,
    annotationSays: labelValue(annotations, REVISION_LABEL) || null,
  };
  const judgement = judgeRunning(proxy, leadBySpelling);
  // A container that only has the name is nobody's proxy.
  return judgement.kind === 'unknown' && !isConfigured(container)
    ? { kind: 'none' }
    : { ...proxy, ...judgement };
}

/** The injector's own record (JSON); lists and revision may be null in it. */
function statusRevision(status: string | undefined): string | undefined {
  return stringField(parseJsonObject(status), 'revision');
}

function roleIn(pod: PodEvidence, container: ContainerEvidence): ProxyRole {
  const managed = labelValue(pod.labels ?? {}, MANAGED_LABEL);
  if (managed !== undefined && waypointControllers.includes(managed)) {
    return 'waypoint';
  }
  return roleOf(container) ?? (managed === undefined ? 'sidecar' : 'gateway');
}

/** What the injector made has its status; istiod's Gateway controller and old charts ask it to stay away. */
function makerOf({ labels = {}, annotations }: PodEvidence): ProxyMaker {
  if (labelValue(labels, MANAGED_LABEL) !== undefined) {
    // From before 1.20 the controller had its Deployments injected by the template `gateway`.
    return labelValue(annotations, STATUS_ANNOTATION) === undefined
      ? 'gateway-controller'
      : 'injector';
  }
  const refuses =
    (labelValue(labels, INJECT_LABEL) ??
      labelValue(annotations, INJECT_LABEL)) === 'false';
  const untouched = labelValue(annotations, STATUS_ANNOTATION) === undefined;
  return refuses && untouched ? 'template' : 'injector';
}

function versionIn({ name, image }: ContainerEvidence): string | null {
  if (!image || name === AGENTGATEWAY_CONTAINER) return null;
  return versionOfImage(image);
}
