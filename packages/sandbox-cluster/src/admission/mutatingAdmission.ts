import { ApiError, internalError } from '../api/ApiError';
import { Cluster } from '../api/Cluster';
import { KubernetesObject } from '../store/KubernetesObject';
import { WebhookEntry } from '../store/kinds';
import { Pod } from '../store/podKinds';
import { ResourceType } from '../store/resources';
import { applyJsonPatch } from './applyJsonPatch';
import { callInjector } from './callInjector';
import { applyDefaults } from './defaulting';
import { matchesLabels } from './matchesLabels';

const includes = (list: string[], value: string) =>
  list.includes('*') || list.includes(value);

function rulesMatch(entry: WebhookEntry, resource: ResourceType): boolean {
  return (entry.rules ?? []).some(
    rule =>
      includes(rule.operations, 'CREATE') &&
      includes(rule.apiGroups, resource.group) &&
      includes(rule.apiVersions, resource.version) &&
      includes(rule.resources, resource.plural),
  );
}

function selects(
  cluster: Cluster,
  entry: WebhookEntry,
  pod: Pod,
  namespace: string,
): boolean {
  const labels =
    cluster.store.get('namespaces', undefined, namespace)?.metadata.labels ??
    {};
  return (
    matchesLabels(entry.namespaceSelector ?? {}, labels) &&
    matchesLabels(entry.objectSelector ?? {}, pod.metadata.labels ?? {})
  );
}

function afterWebhook(
  cluster: Cluster,
  entry: WebhookEntry,
  pod: Pod,
  namespace: string,
): Pod {
  const answer = callInjector(cluster, entry, pod, namespace);
  if (answer.kind === 'failed') {
    if (entry.failurePolicy === 'Ignore') return pod;
    throw internalError(answer.message);
  }
  switch (answer.injection.kind) {
    case 'skipped':
      return pod;
    case 'patched':
      return applyJsonPatch(pod, answer.injection.patch);
    case 'refused':
      throw new ApiError(
        400,
        'BadRequest',
        `admission webhook "${entry.name}" denied the request: ${answer.injection.message}`,
      );
    default:
      return answer.injection satisfies never;
  }
}

/**
 * Runs a new pod through the mutating webhooks that select it, in the order of their configurations' names. Each sees
 * what the one before it made. Only pods are sent: Istio's injector asks for nothing else.
 */
export function mutatingAdmission(
  cluster: Cluster,
  resource: ResourceType,
  object: KubernetesObject,
): KubernetesObject {
  const { namespace } = object.metadata;
  if (resource.plural !== 'pods' || namespace === undefined) return object;
  // An object of the resource `pods` is a pod.
  let pod = object as Pod;
  const configurations = cluster.store.list(
    'mutatingwebhookconfigurations.admissionregistration.k8s.io',
  );
  for (const entry of configurations.flatMap(
    configuration => configuration.webhooks ?? [],
  )) {
    if (
      !rulesMatch(entry, resource) ||
      !selects(cluster, entry, pod, namespace)
    )
      continue;
    pod = afterWebhook(cluster, entry, pod, namespace);
  }
  if (pod !== object) applyDefaults(pod);
  return pod;
}
