import type {
  InjectionWebhook,
  InjectionWebhookEntry,
} from '../../facts/injectionWebhook';
import type { PodToInject } from '../podToInject';

/** A plain pod of namespace payments, which has no labels. */
export function podToInject(changes: Partial<PodToInject> = {}): PodToInject {
  return {
    namespace: 'payments',
    namespaceLabels: {},
    podLabels: {},
    podAnnotations: {},
    hostNetwork: false,
    ...changes,
  };
}

/** An entry that matches every pod. */
export function entry(
  changes: Partial<InjectionWebhookEntry> = {},
): InjectionWebhookEntry {
  return {
    name: 'all.sidecar-injector.istio.io',
    namespaceSelector: {},
    objectSelector: {},
    failurePolicy: 'Fail',
    service: {
      namespace: 'istio-system',
      name: 'istiod',
      path: '/inject',
      port: 443,
    },
    url: null,
    caBundle: 'Y2E=',
    hasMatchConditions: false,
    ...changes,
  };
}

/** A configuration whose only entry matches every pod. */
export function webhook(
  name: string,
  changes: Partial<InjectionWebhook> = {},
): InjectionWebhook {
  return {
    name,
    uid: `${name}-uid`,
    revision: name,
    tag: null,
    entries: [entry()],
    ...changes,
  };
}
