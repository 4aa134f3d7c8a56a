import { Pod } from '../store/podKinds';
import { ObjectStore } from '../store/ObjectStore';
import {
  InjectorConfiguration,
  injectorConfigMapName,
  injectorConfiguration,
} from './InjectorConfiguration';
import { readInjectorSettings } from './readInjectorSettings';
import { readInjectorValues } from './readInjectorValues';

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
 * The injector that runs in an istiod pod: its revision by the pod's label, its version by its image, its policy and
 * the resources of its proxies by the ConfigMap of the revision.
 */
export function configurationFromCluster(
  store: ObjectStore,
  istiod: Pod,
): InjectorConfiguration | undefined {
  const revision = revisionOfIstiod(istiod);
  const [container] = istiod.spec.containers;
  if (revision === undefined || !container) return undefined;
  const istioNamespace = istiod.metadata.namespace ?? 'istio-system';
  const name = injectorConfigMapName(revision);
  const data = store.get('configmaps', istioNamespace, name)?.data;
  return injectorConfiguration(revision, imageVersion(container.image), {
    istioNamespace,
    ...(data && settingsOf(data)),
  });
}

type Data = Record<string, string>;

/** An object of the store is never changed in place, and parsing takes longer than all the rest of an injection. */
const read = new WeakMap<Data, Partial<InjectorConfiguration>>();

function settingsOf(data: Data): Partial<InjectorConfiguration> {
  const found = read.get(data);
  if (found) return found;
  const { config, values } = data;
  const settings = {
    ...(config !== undefined && readInjectorSettings(config)),
    ...(values !== undefined && readInjectorValues(values)),
  };
  read.set(data, settings);
  return settings;
}
