/** A label selector. */
export interface Selector {
  matchLabels?: Record<string, string>;
  matchExpressions?: Array<{
    key: string;
    operator: 'In' | 'NotIn' | 'Exists' | 'DoesNotExist';
    values?: string[];
  }>;
}

/** An entry of a MutatingWebhookConfiguration. */
export interface WebhookEntry {
  name: string;
  clientConfig: {
    caBundle?: string;
    url?: string;
    service?: { name: string; namespace: string; path: string; port: number };
  };
  namespaceSelector: Selector;
  objectSelector: Selector;
  rules: Array<{
    apiGroups: string[];
    apiVersions: string[];
    operations: string[];
    resources: string[];
    scope?: string;
  }>;
  failurePolicy: 'Fail' | 'Ignore';
  matchPolicy?: 'Equivalent' | 'Exact';
  reinvocationPolicy?: 'Never' | 'IfNeeded';
  matchConditions?: Array<{ name: string; expression: string }>;
  sideEffects: 'None';
  admissionReviewVersions: string[];
  timeoutSeconds: number;
}

type Expression = NonNullable<Selector['matchExpressions']>[number];

export const is = (key: string, ...values: string[]): Expression => ({
  key,
  operator: 'In',
  values,
});
export const isNot = (key: string, ...values: string[]): Expression => ({
  key,
  operator: 'NotIn',
  values,
});
export const present = (key: string): Expression => ({
  key,
  operator: 'Exists',
});
export const absent = (key: string): Expression => ({
  key,
  operator: 'DoesNotExist',
});

/** The rules of Istio's charts. */
export const podRules: WebhookEntry['rules'] = [
  {
    apiGroups: [''],
    apiVersions: ['v1'],
    operations: ['CREATE'],
    resources: ['pods'],
    scope: '*',
  },
];

/** An entry that calls a Service in the namespace of the injectors. */
export function entry(
  prefix: string,
  service: string,
  namespaceSelector: Selector,
  objectSelector: Selector,
): WebhookEntry {
  return {
    name: `${prefix}sidecar-injector.istio.io`,
    clientConfig: {
      service: {
        name: service,
        namespace: 'istio-system',
        path: '/inject',
        port: 443,
      },
    },
    namespaceSelector,
    objectSelector,
    rules: podRules,
    failurePolicy: 'Fail',
    sideEffects: 'None',
    admissionReviewVersions: ['v1'],
    timeoutSeconds: 10,
  };
}
