/** A Kubernetes label selector, as in the API. @public */
export interface LabelSelector {
  matchLabels?: Record<string, string>;
  matchExpressions?: Array<{
    key: string;
    operator: 'In' | 'NotIn' | 'Exists' | 'DoesNotExist';
    values?: string[];
  }>;
}

/** One entry of a MutatingWebhookConfiguration that injects Istio's sidecar. @public */
export interface InjectionWebhookEntry {
  name: string;
  namespaceSelector: LabelSelector;
  objectSelector: LabelSelector;
  failurePolicy: 'Fail' | 'Ignore';
  /** The in-cluster Service that is called; null for `clientConfig.url`. */
  service: {
    namespace: string;
    name: string;
    path: string;
    port: number;
  } | null;
  url: string | null;
  /** The base64 PEM bundle that the API server trusts; empty while istiod has not patched it. */
  caBundle: string;
  /** True where `matchConditions` exist, which are CEL and not evaluated here. */
  hasMatchConditions: boolean;
}

/** A MutatingWebhookConfiguration that has entries whose name ends in `sidecar-injector.istio.io`. @public */
export interface InjectionWebhook {
  name: string;
  uid: string;
  /** Label `istio.io/rev`; null where it is missing. */
  revision: string | null;
  /** Label `istio.io/tag`; null for a revision's own configuration. */
  tag: string | null;
  entries: InjectionWebhookEntry[];
}
