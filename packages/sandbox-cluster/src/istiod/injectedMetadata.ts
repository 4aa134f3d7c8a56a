import { InjectorConfiguration } from './InjectorConfiguration';
import { SidecarSubject } from './SidecarSubject';
import { TemplateParts } from './templateParts';
import { statusAnnotation } from './withoutEarlierInjection';

/** An injection of which labels and annotations are wanted. */
export interface InjectedSubject {
  configuration: InjectorConfiguration;
  subject: SidecarSubject;
  parts: TemplateParts;
  status: unknown;
}

function labelsOf({
  subject: { pod, workloadName },
  parts,
}: InjectedSubject): Record<string, string> {
  const labels = pod.metadata.labels ?? {};
  if (!parts.writesMetadata) return labels;
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
    ...(parts.mutualTls && {
      'security.istio.io/tlsMode':
        labels['security.istio.io/tlsMode'] ?? 'istio',
    }),
    'service.istio.io/canonical-name': name,
    'service.istio.io/canonical-revision': revision,
  };
}

function annotationsOf({
  configuration,
  subject: { pod },
  parts,
  status,
}: InjectedSubject): Record<string, string> {
  const present = pod.metadata.annotations ?? {};
  const first = pod.spec.containers.find(
    ({ name }) => name !== 'istio-proxy',
  )?.name;
  return {
    ...(parts.mutualTls &&
      first !== undefined && {
        'kubectl.kubernetes.io/default-container': first,
        'kubectl.kubernetes.io/default-logs-container': first,
      }),
    'prometheus.io/path': '/stats/prometheus',
    'prometheus.io/port': '15020',
    'prometheus.io/scrape': 'true',
    ...present,
    ...(parts.writesMetadata && { 'istio.io/rev': configuration.revision }),
    [statusAnnotation]: JSON.stringify(status),
  };
}

/** The labels and annotations of a pod after an injection. */
export function injectedMetadata(injected: InjectedSubject) {
  return { labels: labelsOf(injected), annotations: annotationsOf(injected) };
}
