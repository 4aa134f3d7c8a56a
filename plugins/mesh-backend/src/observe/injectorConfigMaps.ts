/** The injector of one revision, by where its ConfigMaps are. */
export interface InjectorRef {
  namespace: string;
  revision: string;
}

/** Tells injectors apart. */
export function injectorKey({ namespace, revision }: InjectorRef): string {
  return `${namespace}/${revision}`;
}

/** The name of the ConfigMap that istiod reads its injector's configuration from, in its own namespace. */
export function injectorConfigMap(revision: string): string {
  return ofRevision('istio-sidecar-injector', revision);
}

/** The name of the ConfigMap that istiod reads the mesh's configuration from, in its own namespace. */
export function meshConfigMap(revision: string): string {
  return ofRevision('istio', revision);
}

/** `default` is what Istio calls the revision without a name (`getInjectorConfigMapName` of `pilot/pkg/bootstrap`). */
function ofRevision(name: string, revision: string): string {
  return revision === 'default' ? name : `${name}-${revision}`;
}
