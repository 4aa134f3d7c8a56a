import type { InjectorService } from '../facts/namespaceFacts';

/**
 * Why an injector cannot be judged from here; null where it can.
 *
 * @remarks
 * A Service of type ExternalName needs no endpoints: that it has none says nothing of whether anybody answers.
 *
 * @public
 */
export function whyOutOfReach(
  service: Pick<InjectorService, 'namespace' | 'name' | 'externalName'> | null,
): string | null {
  if (service?.externalName === undefined) return null;
  return `Service ${service.name} in ${service.namespace} leads out of the cluster, to ${service.externalName}, which cannot be checked from here.`;
}
