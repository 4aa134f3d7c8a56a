import type { Clock } from '../clock';
import type { KubernetesObject } from '../store/KubernetesObject';
import type { MutatingWebhookConfiguration, Namespace } from '../store/kinds';
import type { ObjectStore } from '../store/ObjectStore';

const namespaces = 'namespaces';
const configurations =
  'mutatingwebhookconfigurations.admissionregistration.k8s.io';

interface Version {
  at: number;
  /** Undefined once it is deleted. */
  object: KubernetesObject | undefined;
}

/**
 * What an API server matches webhooks by: namespaces and configurations as it last heard of them.
 *
 * Each API server of a cluster has a cache of its own, fed by watches, so that two of them may answer differently for
 * a moment after a change. A cache without a lag is the store itself.
 */
export class AdmissionCache {
  private readonly versions = new Map<string, Map<string, Version[]>>();

  constructor(
    private readonly store: ObjectStore,
    private readonly clock: Clock,
    private readonly lagMs: number,
  ) {
    if (lagMs === 0) return;
    store.onEvent(({ type, resource, object }) => {
      if (resource !== namespaces && resource !== configurations) return;
      const of = this.versions.get(resource) ?? new Map<string, Version[]>();
      const { name } = object.metadata;
      const isGone = type === 'DELETED';
      of.set(name, [
        ...(of.get(name) ?? []),
        { at: clock.now(), object: isGone ? undefined : object },
      ]);
      this.versions.set(resource, of);
    });
    store.onClear(() => this.versions.clear());
  }

  labelsOf(namespace: string): Readonly<Record<string, string>> {
    const present = this.store.get(namespaces, undefined, namespace);
    // Objects of the resource `namespaces` are namespaces.
    const known = (
      this.lagMs === 0 ? present : this.asOf(namespaces, namespace)
    ) as Namespace | undefined;
    // A namespace that a cache has not heard of is read from the store, as an API server does.
    return (known ?? present)?.metadata.labels ?? {};
  }

  webhookConfigurations(): MutatingWebhookConfiguration[] {
    const present = this.store.list(configurations);
    if (this.lagMs === 0) return present;
    const names = [...(this.versions.get(configurations)?.keys() ?? [])].sort();
    return names.flatMap(name => {
      const known = this.asOf(configurations, name);
      // Objects of this resource are webhook configurations.
      return known ? [known as MutatingWebhookConfiguration] : [];
    });
  }

  private asOf(resource: string, name: string): KubernetesObject | undefined {
    const moment = this.clock.now() - this.lagMs;
    const versions = this.versions.get(resource)?.get(name) ?? [];
    return versions.filter(({ at }) => at <= moment).at(-1)?.object;
  }
}
