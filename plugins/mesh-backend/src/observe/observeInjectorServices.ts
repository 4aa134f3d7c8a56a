import type { JsonObject } from '@backstage/types';
import {
  type InjectionWebhook,
  type InjectorService,
  type Known,
  unknown,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { allKnown } from '../cache/allKnown';
import { metadataOf, objectsOf } from '../cluster/rawObject';
import { readyEndpointsOf, serviceNameOf } from './endpointSlice';
import type { FreshRead } from './FreshRead';
import { injectorServiceRefs } from './injectorServiceRefs';
import { listAll } from './listAll';
import { readFact } from './readFact';

/** The Services that the webhooks call, with their ready endpoints: read for the namespaces that they are in. */
export async function observeInjectorServices(
  read: FreshRead,
  webhooks: Promise<Known<InjectionWebhook[]>>,
): Promise<Known<InjectorService[]>> {
  const fact = await webhooks;
  if (fact.state === 'unknown') return fact;
  const refs = injectorServiceRefs(fact.value);
  const namespaces = [...new Set(refs.map(({ namespace }) => namespace))];
  const [services, slices] = await Promise.all([
    inAll(namespaces, namespace =>
      list(read, namespace, '', 'services', `/api/v1/namespaces/${namespace}`),
    ),
    inAll(namespaces, namespace =>
      list(
        read,
        namespace,
        'discovery.k8s.io',
        'endpointslices',
        `/apis/discovery.k8s.io/v1/namespaces/${namespace}`,
      ),
    ),
  ]);
  return allKnown([fact, services, slices], (_webhooks, found, endpoints) =>
    refs.map(({ namespace, name }) => ({
      namespace,
      name,
      exists: found.some(each => {
        const metadata = metadataOf(each);
        return metadata.namespace === namespace && metadata.name === name;
      }),
      readyEndpoints: endpoints
        .filter(
          each =>
            metadataOf(each).namespace === namespace &&
            serviceNameOf(each) === name,
        )
        .reduce(
          (sum, each) => sum + readyEndpointsOf(objectsOf(each.endpoints)),
          0,
        ),
      revision: null,
      settings: unknown('The ConfigMap of the injector was not read.'),
    })),
  );
}

function list(
  { client, signal }: FreshRead,
  namespace: string,
  group: string,
  resource: string,
  base: string,
): Promise<Known<JsonObject[]>> {
  return readFact({ verbs: ['list'], group, resource, namespace }, () =>
    listAll(client, `${base}/${resource}`, {}, signal),
  );
}

async function inAll(
  namespaces: string[],
  read: (namespace: string) => Promise<Known<JsonObject[]>>,
): Promise<Known<JsonObject[]>> {
  const facts = await Promise.all(namespaces.map(read));
  const unread = facts.find(each => each.state === 'unknown');
  if (unread) return unread;
  return allKnown(facts, (...lists: JsonObject[][]) => lists.flat());
}
