import { parse } from 'yaml';
import { isJsonObject } from '../store/json';
import { LabelSelector } from '../store/kinds';
import { Pod } from '../store/podKinds';
import { ObjectStore } from '../store/ObjectStore';
import {
  InjectorConfiguration,
  injectorConfiguration,
} from './InjectorConfiguration';

function selectors(value: unknown): LabelSelector[] {
  // A list of selectors as the ConfigMap states them; anything else counts as none.
  return Array.isArray(value)
    ? value.filter(isJsonObject).map(selector => selector as LabelSelector)
    : [];
}

/** The version in an image reference. */
export function imageVersion(image: string): string {
  return image.split('@')[0].split('/').pop()?.split(':')[1] ?? 'latest';
}

/** The revision that an istiod pod serves, or undefined for any other pod. */
export function revisionOfIstiod(pod: Pod): string | undefined {
  return pod.metadata.labels?.app === 'istiod'
    ? (pod.metadata.labels['istio.io/rev'] ?? 'default')
    : undefined;
}

/**
 * The injector that runs in an istiod pod: its revision by the pod's label, its version by its image, its policy by
 * the ConfigMap of the revision.
 */
export function configurationFromCluster(
  store: ObjectStore,
  istiod: Pod,
): InjectorConfiguration | undefined {
  const revision = revisionOfIstiod(istiod);
  const [container] = istiod.spec.containers;
  if (revision === undefined || !container) return undefined;
  const istioNamespace = istiod.metadata.namespace ?? 'istio-system';
  const name =
    revision === 'default'
      ? 'istio-sidecar-injector'
      : `istio-sidecar-injector-${revision}`;
  const text = store.get('configmaps', istioNamespace, name)?.data?.config;
  const config: unknown = text === undefined ? {} : parse(text);
  const settings = isJsonObject(config) ? config : {};
  return injectorConfiguration(revision, imageVersion(container.image), {
    istioNamespace,
    ...(typeof settings.policy === 'string' && { policy: settings.policy }),
    neverInjectSelector: selectors(settings.neverInjectSelector),
    alwaysInjectSelector: selectors(settings.alwaysInjectSelector),
  });
}
