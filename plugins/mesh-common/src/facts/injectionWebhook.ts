/** A Kubernetes label selector, as in the API. @public */
export interface LabelSelector {
  matchLabels?: Record<string, string>;
  matchExpressions?: Array<{
    key: string;
    operator: 'In' | 'NotIn' | 'Exists' | 'DoesNotExist';
    values?: string[];
  }>;
}

/** What a webhook is called for, as in the API; `scope` is `*` where the object does not say. @public */
export interface WebhookRule {
  operations: string[];
  apiGroups: string[];
  apiVersions: string[];
  resources: string[];
  scope: string;
}

/** A condition in CEL that has to hold for a webhook to be called. @public */
export interface MatchCondition {
  name: string;
  expression: string;
}

/** One entry of a MutatingWebhookConfiguration that injects Istio's sidecar. @public */
export interface InjectionWebhookEntry {
  name: string;
  namespaceSelector: LabelSelector;
  objectSelector: LabelSelector;
  rules: WebhookRule[];
  /** Whether rules also cover other versions of what they name; pods have one version, so that both come to the same. */
  matchPolicy: 'Exact' | 'Equivalent';
  matchConditions: MatchCondition[];
  failurePolicy: 'Fail' | 'Ignore';
  /** Whether it is called again when a later webhook has changed the pod. */
  reinvocationPolicy: 'Never' | 'IfNeeded';
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
}

/** A MutatingWebhookConfiguration with those of its entries that call an injector of Istio. @public */
export interface InjectionWebhook {
  name: string;
  uid: string;
  /** Label `istio.io/rev`; null where it is missing. */
  revision: string | null;
  /** Label `istio.io/tag`; null for a revision's own configuration. */
  tag: string | null;
  entries: InjectionWebhookEntry[];
}
