import { ApiError, internalError } from '../api/ApiError';
import { Admission, Cluster } from '../api/Cluster';
import { sameJson } from '../store/json';
import { WebhookEntry } from '../store/kinds';
import { Pod } from '../store/podKinds';
import { AdmissionCache } from './AdmissionCache';
import { applyJsonPatch } from './applyJsonPatch';
import { callInjector } from './callInjector';
import { applyDefaults } from './defaulting';
import { rulesCoverCreation } from './entryRules';
import { matchesLabels } from './matchesLabels';

function selects(
  cache: AdmissionCache,
  entry: WebhookEntry,
  pod: Pod,
  namespace: string,
): boolean {
  const labels = cache.labelsOf(namespace);
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
    case 'patched': {
      const patched = applyJsonPatch(pod, answer.injection.patch);
      applyDefaults(patched);
      return patched;
    }
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
 * One pod on its way through the webhooks. A webhook with the reinvocation policy `IfNeeded` is called a second time
 * when one that was called after it has changed the pod, and no webhook is called for the first time then
 * (k8s.io/apiserver `mutating/dispatcher.go`).
 */
class PodAdmission {
  private readonly called = new Set<WebhookEntry>();
  private readonly toCallAgain = new Set<WebhookEntry>();

  constructor(
    private readonly cluster: Cluster,
    private readonly cache: AdmissionCache,
    private readonly namespace: string,
    public pod: Pod,
  ) {}

  callAll(entries: readonly WebhookEntry[]): void {
    for (const entry of entries) this.call(entry);
    // A change in the second round calls those again that come after it, too; there is no third one.
    for (const entry of entries)
      if (this.toCallAgain.has(entry)) this.call(entry);
  }

  private call(entry: WebhookEntry): void {
    const { cluster, cache, namespace, pod } = this;
    if (!selects(cache, entry, pod, namespace)) return;
    this.pod = afterWebhook(cluster, entry, pod, namespace);
    if (!sameJson(this.pod, pod)) {
      this.called.forEach(earlier => this.toCallAgain.add(earlier));
      this.called.clear();
    }
    if (entry.reinvocationPolicy === 'IfNeeded') this.called.add(entry);
  }
}

/**
 * Runs a new pod through the mutating webhooks that select it, in the order of their configurations' names and of their
 * places therein. Each sees what the one before it made. Only pods are sent: Istio's injector asks for nothing else.
 * `matchPolicy` makes no difference to pods, which have no other version.
 */
export function mutatingAdmission(cache: AdmissionCache): Admission {
  return (cluster, resource, object) => {
    const { namespace } = object.metadata;
    if (resource.plural !== 'pods' || namespace === undefined) return object;
    const entries = cache
      .webhookConfigurations()
      .flatMap(configuration => configuration.webhooks ?? [])
      .filter(entry => rulesCoverCreation(entry, resource));
    // An object of the resource `pods` is a pod.
    const admission = new PodAdmission(
      cluster,
      cache,
      namespace,
      object as Pod,
    );
    admission.callAll(entries);
    return admission.pod;
  };
}
