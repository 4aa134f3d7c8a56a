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
  /** Changes when anything in the ConfigMap does, templates and values included. */
  digest: string;
}
