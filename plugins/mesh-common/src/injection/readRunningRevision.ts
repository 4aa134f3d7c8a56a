import { parseJsonObject, stringField } from '../facts/jsonFields';
import {
  INJECT_LABEL,
  REVISION_LABEL,
  STATUS_ANNOTATION,
} from '../model/labels';
import type {
  ProxyMaker,
  ProxyRole,
  RevisionEvidence,
  RunningRevision,
} from '../model/runningRevision';
import { say } from '../model/say';
import { labelValue } from './labelValue';
import { proxyAddresses, revisionOfHost } from './proxyAddresses';
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

interface Sign {
  evidence: RevisionEvidence;
  revision: string;
  says: string;
}

/**
 * What a pod really carries.
 *
 * @remarks
 * The pod's *label* `istio.io/rev` is a wish and never read. Annotations alone are no evidence either: they survive
 * in copied templates, so that a pod without a proxy container runs nothing, whatever it says. Where signs name
 * different revisions, the first of annotation, status, authority and istiod is the answer and the other is told.
 *
 * @public
 */
export function readRunningRevision(pod: PodEvidence): RunningRevision {
  const found = proxyContainer(pod);
  if (!found) return { kind: 'none' };
  const { container, native } = found;
  const addresses = proxyAddresses(container.env ?? []);
  const proxy = {
    role: roleIn(pod, container),
    madeBy: makerOf(pod),
    proxyImage: container.image ?? null,
    proxyVersion: versionIn(container),
    nativeSidecar: native,
    ...addresses,
  };
  const [sign, ...weaker] = signsOf(pod.annotations, addresses);
  if (sign) {
    const other = weaker.find(each => contradicts(each, sign)) ?? null;
    const { revision, evidence } = sign;
    return {
      kind: 'revision',
      revision,
      evidence,
      contradiction: other,
      ...proxy,
    };
  }
  if (!isConfigured(container)) return { kind: 'none' };
  const why = say(
    'running.unknown',
    'Its proxy says nowhere of which revision it is: it has neither annotation, and its addresses are not those of an istiod in the cluster.',
  );
  return { kind: 'unknown', why, ...proxy };
}

/**
 * True where the weaker sign cannot be of the same revision.
 *
 * @remarks
 * A Service that is called `istiod` alone may lead to a named revision, as with Anthos Service Mesh and with control
 * planes outside of the cluster.
 */
function contradicts(weaker: Sign, sign: Sign): boolean {
  const isAddress =
    weaker.evidence === 'ca-address' || weaker.evidence === 'discovery-address';
  if (isAddress && weaker.revision === 'default') return false;
  return weaker.revision !== sign.revision;
}

/** Istio before 1.18 sets no annotation `istio.io/rev`, before 1.11 no revision in its status. */
function signsOf(
  annotations: Readonly<Record<string, string>>,
  { caHost, discoveryHost }: ReturnType<typeof proxyAddresses>,
): Sign[] {
  const status = labelValue(annotations, STATUS_ANNOTATION);
  return [
    signOf('annotation', labelValue(annotations, REVISION_LABEL)),
    signOf('status', statusRevision(status)),
    signOf('ca-address', caHost && revisionOfHost(caHost), caHost),
    signOf(
      'discovery-address',
      discoveryHost && revisionOfHost(discoveryHost),
      discoveryHost,
    ),
  ].flatMap(each => each ?? []);
}

function signOf(
  evidence: RevisionEvidence,
  revision: string | null | undefined,
  says: string | null | undefined = revision,
): Sign | null {
  return revision && says ? { evidence, revision, says } : null;
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
