import {
  type InjectionWebhook,
  type InjectorService,
  unknown,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { injectorServiceRefs } from '../observe/injectorServiceRefs';
import type { FactStore } from './FactStore';
import type { EndpointSliceEntry, ServiceEntry } from './watchedResources';

/** The Services that webhooks call, with how many of their endpoints are ready. */
export function joinInjectorServices(
  webhooks: readonly InjectionWebhook[],
  services: FactStore<ServiceEntry>,
  slices: FactStore<EndpointSliceEntry>,
): InjectorService[] {
  return injectorServiceRefs(webhooks).map(({ namespace, name }) => ({
    namespace,
    name,
    exists: services.in(namespace).some(each => each.name === name),
    readyEndpoints: slices
      .in(namespace)
      .filter(each => each.service === name)
      .reduce((sum, each) => sum + each.ready, 0),
    revision: null,
    settings: unknown('The ConfigMap of the injector was not read.'),
  }));
}
