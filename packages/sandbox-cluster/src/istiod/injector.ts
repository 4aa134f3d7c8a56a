import { Pod } from '../store/podKinds';
import { annotationProblems } from './annotationProblems';
import { InjectorConfiguration } from './InjectorConfiguration';
import { injects } from './injectionPolicy';
import { injectedMetadata } from './injectedMetadata';
import { selectTemplates } from './selectTemplates';
import { SidecarSubject } from './SidecarSubject';
import { mergedParts, templateParts, TemplateParts } from './templateParts';
import { withoutEarlierInjection } from './withoutEarlierInjection';
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

function subjectOf(
  configuration: InjectorConfiguration,
  pod: Pod,
  namespace: string,
): SidecarSubject {
  const annotations = pod.metadata.annotations ?? {};
  return {
    ...workloadOf(pod, namespace),
    image:
      annotations['sidecar.istio.io/proxyImage'] ??
      `docker.io/istio/proxyv2:${configuration.version}`,
    native: annotations['sidecar.istio.io/nativeSidecar'] !== 'false',
    resources: configuration.resources,
    pod,
  };
}

function statusOf({ revision }: InjectorConfiguration, parts: TemplateParts) {
  // Go writes an empty list that nobody made as null.
  const names = (list: { name: string }[]) =>
    list.length > 0 ? list.map(({ name }) => name) : null;
  return {
    initContainers: names(parts.initContainers),
    containers: names(parts.containers),
    volumes: names(parts.volumes),
    imagePullSecrets: null,
    revision,
  };
}

function injected(
  configuration: InjectorConfiguration,
  templates: string[],
  pod: Pod,
  namespace: string,
): PatchOperation[] {
  const subject = subjectOf(configuration, pod, namespace);
  const parts = mergedParts(
    templates.map(each => templateParts(each, configuration, subject)),
  );
  const brings = (list: { name: string }[]) => {
    const given = new Set(list.map(({ name }) => name));
    return ({ name }: { name: string }) => !given.has(name);
  };
  // A pod's own `istio-proxy` only customises the injected one, wherever that is.
  const proxies = [...parts.initContainers, ...parts.containers];
  const containers = pod.spec.containers.filter(brings(proxies));
  const { initContainers = [], volumes = [] } = pod.spec;
  const add = (path: string, value: unknown): PatchOperation => ({
    op: 'add',
    path,
    value,
  });
  const { annotations, labels } = injectedMetadata({
    configuration,
    subject,
    parts,
    status: statusOf(configuration, parts),
  });
  return [
    add('/metadata/annotations', annotations),
    add('/metadata/labels', labels),
    add('/spec/containers', [...containers, ...parts.containers]),
    add('/spec/initContainers', [
      ...parts.initContainers,
      ...initContainers.filter(brings(proxies)),
    ]),
    add('/spec/volumes', [
      ...parts.volumes,
      ...volumes.filter(brings(parts.volumes)),
    ]),
  ];
}

/**
 * Istio's injector as a function: configuration and pod in, patch out.
 *
 * Imitated: the policy, annotations that are refused, the choice of templates, the templates of the charts as far as
 * anything can be told from them, native sidecars, the proxy image annotation. Not imitated: rewritten probes, the
 * content of custom templates, merging of a pod's own settings for `istio-proxy`, CNI.
 * @public
 */
export function inject(
  configuration: InjectorConfiguration,
  pod: Pod,
  namespace: string,
): Injection {
  const { labels = {}, annotations = {} } = pod.metadata;
  const hostNetwork = pod.spec.hostNetwork === true;
  const subject = { namespace, labels, annotations, hostNetwork };
  if (!injects(configuration, subject)) return { kind: 'skipped' };
  const refused = (why: string): Injection => ({
    kind: 'refused',
    message: `failed to run injection template: ${why}`,
  });
  const problems = annotationProblems(annotations);
  if (problems) return refused(problems);
  const selected = selectTemplates(configuration, annotations);
  if (selected.kind === 'unknown') return refused(selected.message);
  const { templates } = selected;
  const anew = withoutEarlierInjection(pod);
  return {
    kind: 'patched',
    patch: injected(configuration, templates, anew, namespace),
  };
}
