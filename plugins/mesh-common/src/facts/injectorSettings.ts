import type { Known } from '../model/known';
import type { LabelSelector } from './injectionWebhook';

/**
 * What one revision's injector was told, from its ConfigMap `istio-sidecar-injector[-<revision>]`.
 *
 * @public
 */
export interface InjectorSettings {
  /** `enabled` injects where nothing else decides, `disabled` leaves out; any other value never injects. */
  policy: string;
  neverInjectSelector: LabelSelector[];
  alwaysInjectSelector: LabelSelector[];
  /** What a pod gets that names no template itself; `sidecar` as installed. */
  defaultTemplates: string[];
  /** The templates that the injector knows, by name. */
  templates: string[];
  /** The image of the proxy as `values.global` has it; null where it names none. */
  proxyImage: string | null;
  /** What sends a pod's traffic to its proxy: an init container that changes the network, or the node's CNI plugin. */
  redirection: 'init-container' | 'cni';
  /** What istiod was told of the mesh, from its ConfigMap `istio[-<revision>]`. */
  mesh: Known<MeshSettings>;
  /** Changes when anything in the ConfigMap does, templates and values included. */
  digest: string;
}

/** The part of a mesh's configuration in which two control planes of one mesh have to agree. @public */
export interface MeshSettings {
  /** The domain of every identity that its certificates name. */
  trustDomain: string;
  /** Which namespaces istiod looks at: one that any of them selects, and all where there are none. */
  discoverySelectors: LabelSelector[];
}
