import { Pod } from '../store/podKinds';
import { InjectorConfiguration } from './InjectorConfiguration';
import { injects } from './injectionPolicy';
import { istioInit } from './istioInit';
import { istioProxy, sidecarVolumes } from './sidecar';
import { SidecarSubject } from './SidecarSubject';
import {
  statusAnnotation,
  withoutEarlierInjection,
} from './withoutEarlierInjection';
import { workloadOf } from './workloadOf';

/** One operation of a JSON patch; an `add` replaces what is there. @public */
export interface PatchOperation {
  op: 'add';
  path: string;
  value: unknown;
}

/** What the injector makes of a pod. @public */
export type Injection =
  | { kind: 'skipped' }
  | { kind: 'refused'; message: string }
  | { kind: 'patched'; patch: PatchOperation[] };

const interceptionModes = ['REDIRECT', 'TPROXY', 'NONE'];

function badAnnotation(
  annotations: Record<string, string>,
): string | undefined {
  const mode = annotations['sidecar.istio.io/interceptionMode'];
  if (mode !== undefined && !interceptionModes.includes(mode)) {
    return `invalid value '${mode}' for annotation 'sidecar.istio.io/interceptionMode'`;
  }
  const port = annotations['status.sidecar.istio.io/port'];
  if (port !== undefined && !/^\d+$/.test(port)) {
    return `invalid value '${port}' for annotation 'status.sidecar.istio.io/port'`;
  }
  return undefined;
}

function labelsFor(
  pod: Pod,
  workloadName: string,
  role: 'sidecar' | 'router',
): Record<string, string> {
  const labels = pod.metadata.labels ?? {};
  const name =
    labels['service.istio.io/canonical-name'] ??
    labels['app.kubernetes.io/name'] ??
    labels.app ??
    workloadName;
  const revision =
    labels['service.istio.io/canonical-revision'] ??
    labels['app.kubernetes.io/version'] ??
    labels.version ??
    'latest';
  return {
    ...labels,
    ...(role === 'sidecar' && {
      'security.istio.io/tlsMode':
        labels['security.istio.io/tlsMode'] ?? 'istio',
    }),
    'service.istio.io/canonical-name': name,
    'service.istio.io/canonical-revision': revision,
  };
}

function annotationsFor(
  configuration: InjectorConfiguration,
  pod: Pod,
  role: 'sidecar' | 'router',
  status: unknown,
): Record<string, string> {
  const first = pod.spec.containers.find(
    ({ name }) => name !== 'istio-proxy',
  )?.name;
  const present = pod.metadata.annotations ?? {};
  return {
    ...(role === 'sidecar' &&
      first !== undefined && {
        'kubectl.kubernetes.io/default-container': first,
        'kubectl.kubernetes.io/default-logs-container': first,
      }),
    'prometheus.io/path': '/stats/prometheus',
    'prometheus.io/port': '15020',
    'prometheus.io/scrape': 'true',
    ...present,
    'istio.io/rev': configuration.revision,
    [statusAnnotation]: JSON.stringify(status),
  };
}

function injected(
  configuration: InjectorConfiguration,
  pod: Pod,
  namespace: string,
): PatchOperation[] {
  const annotations = pod.metadata.annotations ?? {};
  const role =
    annotations['inject.istio.io/templates'] === 'gateway'
      ? 'router'
      : 'sidecar';
  const native =
    role === 'sidecar' &&
    annotations['sidecar.istio.io/nativeSidecar'] !== 'false';
  const image =
    annotations['sidecar.istio.io/proxyImage'] ??
    `docker.io/istio/proxyv2:${configuration.version}`;
  const subject: SidecarSubject = {
    ...workloadOf(pod, namespace),
    image,
    native,
    pod,
  };
  const proxy = istioProxy(configuration, subject, role);
  const init =
    role === 'sidecar' ? [istioInit(subject), ...(native ? [proxy] : [])] : [];
  const volumes = sidecarVolumes(role);
  const containers = pod.spec.containers.filter(
    ({ name }) => name !== 'istio-proxy',
  );
  const status = {
    initContainers: init.length > 0 ? init.map(({ name }) => name) : null,
    containers: native ? null : ['istio-proxy'],
    volumes: volumes.map(({ name }) => name),
    imagePullSecrets: null,
    revision: configuration.revision,
  };
  const add = (path: string, value: unknown): PatchOperation => ({
    op: 'add',
    path,
    value,
  });
  return [
    add(
      '/metadata/annotations',
      annotationsFor(configuration, pod, role, status),
    ),
    add('/metadata/labels', labelsFor(pod, subject.workloadName, role)),
    add('/spec/containers', native ? containers : [...containers, proxy]),
    add('/spec/initContainers', [...init, ...(pod.spec.initContainers ?? [])]),
    add('/spec/volumes', [...volumes, ...(pod.spec.volumes ?? [])]),
  ];
}

/**
 * Istio's injector as a function: configuration and pod in, patch out.
 *
 * Imitated: the policy, the sidecar and gateway templates as far as anything can be told from them, native
 * sidecars, the proxy image annotation. Not imitated: rewritten probes, custom templates, merging of a pod's own
 * settings for `istio-proxy`, CNI.
 * @public
 */
export function inject(
  configuration: InjectorConfiguration,
  pod: Pod,
  namespace: string,
): Injection {
  const { labels = {}, annotations = {} } = pod.metadata;
  const subject = {
    namespace,
    labels,
    annotations,
    hostNetwork: pod.spec.hostNetwork === true,
  };
  if (!injects(configuration, subject)) return { kind: 'skipped' };
  const bad = badAnnotation(annotations);
  if (bad)
    return {
      kind: 'refused',
      message: `failed to run injection template: ${bad}`,
    };
  return {
    kind: 'patched',
    patch: injected(configuration, withoutEarlierInjection(pod), namespace),
  };
}
