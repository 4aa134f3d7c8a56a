import type { InjectionWebhookEntry } from '../facts/injectionWebhook';
import type { InjectorService } from '../facts/namespaceFacts';
import { known, type Known } from '../model/known';
import { whyOutOfReach } from './whyOutOfReach';

/** Whether the API server would get an answer from the injector that a webhook entry calls. @public */
export type InjectorAnswers =
  | { state: 'yes' }
  | { state: 'no'; lacks: 'bundle' | 'service' | 'endpoints'; why: string }
  /** `outside`: it runs out of the cluster, so that nothing in it can ever tell. */
  | { state: 'unknown'; outside: boolean; why: string };

/**
 * The one answer to whether an injector can inject now, from what the entry calls: checks, steps and pages ask here.
 *
 * @remarks
 * Without a CA bundle the API server trusts no in-cluster Service; istiod writes it moments after an installation.
 *
 * @public
 */
export function injectorAnswers(
  {
    service: called,
    url,
    caBundle,
  }: Pick<InjectionWebhookEntry, 'service' | 'url' | 'caBundle'>,
  services: Known<readonly InjectorService[]>,
): InjectorAnswers {
  if (!called) {
    const why = `Its webhook calls ${url ?? 'nothing'}, which cannot be checked from here.`;
    return { state: 'unknown', outside: url !== null, why };
  }
  if (caBundle === '') {
    const why =
      'Its webhook has no CA bundle, so that the API server trusts no injector.';
    return { state: 'no', lacks: 'bundle', why };
  }
  const service = serviceOf(called, services);
  if (service.state === 'unknown') {
    return { state: 'unknown', outside: false, why: service.why };
  }
  const name = `Service ${called.name} in ${called.namespace}`;
  if (!service.value?.exists) {
    return { state: 'no', lacks: 'service', why: `${name} does not exist.` };
  }
  const outOfReach = whyOutOfReach(service.value);
  if (outOfReach !== null) {
    return { state: 'unknown', outside: true, why: outOfReach };
  }
  return service.value.readyEndpoints > 0
    ? { state: 'yes' }
    : {
        ...{ state: 'no', lacks: 'endpoints' },
        why: `${name} has no ready endpoints.`,
      };
}

/** A Service that nobody read counts as one that is not there: every Service that a webhook calls is looked for. */
function serviceOf(
  called: { namespace: string; name: string },
  services: Known<readonly InjectorService[]>,
): Known<InjectorService | null> {
  if (services.state === 'unknown') return services;
  const found = services.value.find(
    each => each.name === called.name && each.namespace === called.namespace,
  );
  return known(found ?? null, services.observedAt);
}
