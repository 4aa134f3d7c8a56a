import type { ExplainedStep } from '../contract/explain';
import type { InjectionWebhookEntry } from '../facts/injectionWebhook';
import type { InjectorService } from '../facts/namespaceFacts';
import type { Injection } from '../injection/injection';
import type { InjectorCall } from '../injection/injectorCalls';
import { serviceRef } from '../injection/reasonSteps';
import type { Message } from '../model/message';
import { kubectlGet } from '../model/objectRef';
import { say } from '../model/say';

/** Whom the webhook calls, and whether anybody is there. */
export function calledSteps(
  { entry, injector }: InjectorCall,
  services: Injection['services'],
): ExplainedStep[] {
  const { service, url } = entry;
  const found = injector.service;
  if (!service) {
    return [
      {
        sign: 'unknown',
        says: say(
          'explain.injector.url',
          'The webhook calls {url}, which is outside of the cluster: what its injector was told is not known here.',
          { url: url ?? '' },
        ),
      },
    ];
  }
  const object = serviceRef(service);
  const check = {
    object,
    field: 'spec.selector',
    kubectl: kubectlGet(object, '-o wide'),
  };
  const names = { service: service.name, namespace: service.namespace };
  if (services.state === 'unknown') {
    return [
      {
        ...check,
        sign: 'unknown',
        says: say(
          'explain.injector.service-unread',
          'The webhook calls Service {service} in {namespace}, which could not be read. {why}',
          { ...names, why: services.why },
        ),
      },
    ];
  }
  if (!found?.exists) {
    return [
      {
        ...check,
        sign: 'attention',
        says: unanswered(
          'service-missing',
          'which does not exist',
          names,
          entry.failurePolicy,
        ),
      },
    ];
  }
  return [{ ...check, ...behind(found, names, entry.failurePolicy) }];
}

function behind(
  { readyEndpoints, revision, externalName }: InjectorService,
  names: { service: string; namespace: string },
  policy: InjectionWebhookEntry['failurePolicy'],
): Pick<ExplainedStep, 'sign' | 'says'> {
  if (externalName !== undefined) {
    return {
      sign: 'unknown',
      says: say(
        'explain.injector.external-name',
        'The webhook calls Service {service} in {namespace}, which leads out of the cluster, to {host}. What its injector was told cannot be checked from here.',
        { ...names, host: externalName },
      ),
    };
  }
  if (readyEndpoints === 0) {
    return {
      sign: 'attention',
      says: unanswered(
        'no-endpoints',
        'behind which no istiod is ready',
        names,
        policy,
      ),
    };
  }
  return {
    sign: 'for',
    says:
      revision === null
        ? say(
            'explain.injector.service',
            'The webhook calls Service {service} in {namespace}.',
            names,
          )
        : say(
            'explain.injector.service-revision',
            'The webhook calls Service {service} in {namespace}, behind which istiod of revision {revision} answers.',
            { ...names, revision },
          ),
  };
}

/** Nobody answers: the failurePolicy of the webhook says what becomes of the pod. */
function unanswered(
  code: string,
  trouble: string,
  names: { service: string; namespace: string },
  policy: InjectionWebhookEntry['failurePolicy'],
): Message {
  const end =
    policy === 'Fail'
      ? 'the API server refuses the pod'
      : 'the pod is made without a sidecar';
  return say(
    `explain.injector.${code}.${policy === 'Fail' ? 'refused' : 'ignored'}`,
    `The webhook calls Service {service} in {namespace}, ${trouble}: ${end}, as long as that is so.`,
    names,
  );
}

/** True where nobody is there to answer the call. */
export function isUnanswered({ entry, injector }: InjectorCall): boolean {
  const { service } = injector;
  return (
    entry.service !== null &&
    service !== null &&
    service.externalName === undefined &&
    (!service.exists || service.readyEndpoints === 0)
  );
}
