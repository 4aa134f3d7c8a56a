import { entryOf } from '../entryOf';
import { defineCheck } from '../defineCheck';

/** Taken as the charts install it, an injector that was told otherwise would leave pods without a sidecar. */
export const targetInjectorIsRead = defineCheck({
  id: 'MESH124',
  title: 'What the injector of the target is told can be read',
  needs: ['targetRevision', 'webhooks', 'injectorServices'],
  undetermined: 'warns',
  evaluate(facts, { namespace, found }) {
    const { targetRevision, webhooks, injectorServices } = facts;
    if (!targetRevision.assumes?.length) return [];
    const { revision, configuration, reasons } = targetRevision;
    const service = entryOf(targetRevision, webhooks)?.service;
    const called = injectorServices.find(
      each =>
        each.name === service?.name && each.namespace === service.namespace,
    );
    const outside = !service || called?.externalName !== undefined;
    return [
      found({
        severity: 'warning',
        ...(outside && { variant: 'outside' }),
        object: {
          apiVersion: 'admissionregistration.k8s.io/v1',
          kind: 'MutatingWebhookConfiguration',
          name: configuration,
        },
        says: outside
          ? 'The injector of {revision} runs outside this cluster, and what it is told cannot be read. That it injects the pods of {namespace} is taken from how it is installed by default.'
          : 'What the injector of {revision} is told could not be read. That it injects the pods of {namespace} is taken from how it is installed by default.',
        remedy: outside
          ? 'Ask those who run the control plane whether its policy or its selectors leave pods out.'
          : 'Allow the reader of the portal to get the ConfigMap of the injector, then make the plan again.',
        params: { revision, namespace },
        evidence: reasons
          .filter(({ code }) => code.startsWith('reason.assumed'))
          .map(({ text }) => text),
      }),
    ];
  },
});
