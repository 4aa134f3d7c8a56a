import type {
  InjectionWebhook,
  InjectionWebhookEntry,
  MatchCondition,
} from '../../facts/injectionWebhook';
import { known, unknown } from '../../model/known';
import { servicesOf } from '../../facts/__testUtils__/injectorServiceFixture';
import type { Injection } from '../injection';
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
    rules: [
      {
        operations: ['CREATE'],
        apiGroups: [''],
        apiVersions: ['v1'],
        resources: ['pods'],
        scope: '*',
      },
    ],
    matchPolicy: 'Equivalent',
    matchConditions: [],
    reinvocationPolicy: 'Never',
    service: {
      namespace: 'istio-system',
      name: 'istiod',
      path: '/inject',
      port: 443,
    },
    url: null,
    caBundle: 'Y2E=',
    ...changes,
  };
}

/** An entry that matches every pod and calls the istiod of a revision. */
export function entryOf(
  revision: string,
  changes: Partial<InjectionWebhookEntry> = {},
): InjectionWebhookEntry {
  return entry({
    service: {
      namespace: 'istio-system',
      name: `istiod-${revision}`,
      path: '/inject',
      port: 443,
    },
    ...changes,
  });
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
    entries: [entryOf(name)],
    ...changes,
  };
}

/** A match condition of an entry. */
export function condition(expression: string): MatchCondition {
  return { name: 'condition', expression };
}

/** A cluster in which the Services lead to the revisions that their names tell, each as the charts install it. */
export function injectionOf(
  webhooks: readonly InjectionWebhook[],
  changes: Partial<Injection> = {},
): Injection {
  const services = known(servicesOf(webhooks), '2026-01-01T00:00:00.000Z');
  return { webhooks, services, ...changes };
}

/** The same, where the Services were not read: labels tell the revision, and the injector is taken as installed. */
export function labelledInjection(
  webhooks: readonly InjectionWebhook[],
): Injection {
  return injectionOf(webhooks, { services: unknown('Forbidden.') });
}
