import { parseJsonObject, stringField } from '../facts/jsonFields';
import { REVISION_LABEL, STATUS_ANNOTATION } from '../model/labels';
import type { RunningRevision } from '../model/runningRevision';
import { proxyAddresses } from './proxyAddresses';
import { labelValue } from './labelValue';
import { versionOfImage } from './versionOfImage';

/** A container as a pod's spec has it; only variables with a literal value say anything. @public */
export interface ContainerEvidence {
  name: string;
  image?: string;
  env?: ReadonlyArray<{ name: string; value?: string }>;
}

/** What a pod shows of its injection. @public */
export interface PodEvidence {
  annotations: Readonly<Record<string, string>>;
  containers: readonly ContainerEvidence[];
  initContainers: ReadonlyArray<ContainerEvidence & { restartPolicy?: string }>;
}

const PROXY_CONTAINER = 'istio-proxy';

type Running = Extract<RunningRevision, { kind: 'revision' }>;

/**
 * What a pod really carries.
 *
 * @remarks
 * The pod's *label* `istio.io/rev` is a wish and never read. Annotations alone are no evidence either: they survive
 * in copied templates, so that a pod without a proxy container runs nothing, whatever it says.
 *
 * @public
 */
export function readRunningRevision(pod: PodEvidence): RunningRevision {
  // An init container without `restartPolicy: Always` ends before the application starts: no sidecar.
  const native = pod.initContainers.find(
    container =>
      container.name === PROXY_CONTAINER &&
      container.restartPolicy === 'Always',
  );
  const proxy =
    native ?? pod.containers.find(({ name }) => name === PROXY_CONTAINER);
  if (!proxy) return { kind: 'none' };

  const addresses = proxyAddresses(proxy.env ?? []);
  const found = findRevision(pod.annotations, addresses.caHost);
  if (!found) return { kind: 'none' };
  return {
    kind: 'revision',
    ...found,
    proxyImage: proxy.image ?? null,
    proxyVersion: proxy.image ? versionOfImage(proxy.image) : null,
    nativeSidecar: native !== undefined,
    ...addresses,
  };
}

/** Istio before 1.18 sets no annotation `istio.io/rev`, before 1.11 no revision in its status. */
function findRevision(
  annotations: Readonly<Record<string, string>>,
  caHost: string | null,
): Pick<Running, 'revision' | 'evidence'> | null {
  const annotation = labelValue(annotations, REVISION_LABEL);
  if (annotation) return { revision: annotation, evidence: 'annotation' };
  const status = statusRevision(labelValue(annotations, STATUS_ANNOTATION));
  if (status) return { revision: status, evidence: 'status' };
  const served = caHost && revisionServedBy(caHost);
  return served ? { revision: served, evidence: 'ca-address' } : null;
}

/** The injector's own record (JSON); lists and revision may be null in it. */
function statusRevision(status: string | undefined): string | undefined {
  return stringField(parseJsonObject(status), 'revision');
}

/** `istiod-<revision>.<namespace>.svc`, or `istiod.<namespace>.svc` for the unnamed one; other hosts say nothing. */
function revisionServedBy(host: string): string | null {
  const service = host.split('.')[0];
  if (service === 'istiod') return 'default';
  return service.startsWith('istiod-') ? service.slice('istiod-'.length) : null;
}
