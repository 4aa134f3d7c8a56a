import type { JsonObject } from '@backstage/types';
import {
  type InjectionWebhook,
  type InjectorService,
  type Known,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { allKnown } from '../cache/allKnown';
import { metadataOf, objectsOf } from '../cluster/rawObject';
import type { IstiodPod } from './countControlPlanes';
import { readyEndpointsOf, serviceNameOf } from './endpointSlice';
import type { FreshRead } from './FreshRead';
import { injectorRefs, injectorServiceOf } from './injectorServiceOf';
import { injectorServiceRefs } from './injectorServiceRefs';
import { listAll } from './listAll';
import { observeInjectorSettings } from './observeInjectorSettings';
import { readFact } from './readFact';
import { serviceTarget } from './serviceTarget';

/** The Services that the webhooks call, with their ready endpoints and what the injectors behind them were told. */
export async function observeInjectorServices(
  read: FreshRead,
  webhooks: Promise<Known<InjectionWebhook[]>>,
  istiods: Promise<Known<IstiodPod[]>>,
): Promise<Known<InjectorService[]>> {
  const fact = await webhooks;
  if (fact.state === 'unknown') return fact;
  const refs = injectorServiceRefs(fact.value);
  const namespaces = [...new Set(refs.map(({ namespace }) => namespace))];
  const [services, slices, pods] = await Promise.all([
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
    istiods,
  ]);
  const called = allKnown([fact, services, slices], (_, found, endpoints) =>
    refs.map(({ namespace, name }) => {
      const service = found
        .map(serviceTarget)
        .find(each => each.namespace === namespace && each.name === name);
      const ready = endpoints
        .filter(each => leadsTo(each, namespace, name))
        .map(each => readyEndpointsOf(objectsOf(each.endpoints)));
      return {
        ...{ namespace, name, target: service ?? null },
        readyEndpoints: ready.reduce((sum, each) => sum + each, 0),
      };
    }),
  );
  if (called.state === 'unknown') return called;
  // Pods that may not be read leave what the selectors say.
  const facts = pods.state === 'known' ? pods.value.map(pod => pod.fact) : [];
  const settingsOf = await observeInjectorSettings(
    read,
    injectorRefs(called.value, facts),
  );
  return allKnown([called], each =>
    each.map(service => injectorServiceOf(service, facts, settingsOf)),
  );
}

function leadsTo(slice: JsonObject, namespace: string, name: string): boolean {
  return (
    metadataOf(slice).namespace === namespace && serviceNameOf(slice) === name
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
