import type { JsonObject } from '@backstage/types';
import type {
  InjectionWebhookEntry,
  NotAsked,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { ClusterRequestError } from '../cluster/ClusterClient';
import { explainFailure } from '../cluster/explainForbidden';
import { isObject, objectsOf, textOf } from '../cluster/rawObject';
import type { FreshRead } from '../observe/FreshRead';
import { listAll } from '../observe/listAll';

/** The way to the injector that a webhook entry calls. */
export type InjectorRoute =
  | {
      kind: 'pod';
      pod: { namespace: string; name: string; uid: string };
      port: number;
      /** The name that its certificate has to be for, as the API server asks for it. */
      host: string;
      path: string;
      certificates: string;
    }
  | { kind: 'url'; url: URL; certificates: string | null };

/** istiod's own port for webhooks, where a Service does not say which one it leads to. */
const ISTIOD_WEBHOOK_PORT = 15017;

type Called = NonNullable<InjectionWebhookEntry['service']>;

/** Looks for a ready pod behind the Service that the entry calls, or takes its URL. */
export async function findInjector(
  read: FreshRead,
  webhook: string,
  entry: InjectionWebhookEntry,
): Promise<InjectorRoute | NotAsked> {
  const certificates = entry.caBundle
    ? Buffer.from(entry.caBundle, 'base64').toString('utf8')
    : null;
  if (entry.url !== null) {
    return URL.canParse(entry.url)
      ? { kind: 'url', url: new URL(entry.url), certificates }
      : { reason: 'unread', words: `${webhook} has no URL that can be read.` };
  }
  const { service } = entry;
  if (!service || certificates === null) {
    return { reason: 'no-bundle', webhook };
  }
  try {
    return await readyPod(read, service, certificates);
  } catch (error) {
    const { namespace } = service;
    const right = {
      ...{ verbs: ['get', 'list'], group: '', namespace },
      resource: 'services, endpointslices.discovery.k8s.io',
    };
    return { reason: 'unread', words: explainFailure(error, right) };
  }
}

async function readyPod(
  { client, signal }: FreshRead,
  called: Called,
  certificates: string,
): Promise<InjectorRoute | NotAsked> {
  const { namespace, name } = called;
  const [service, slices] = await Promise.all([
    client
      .get(`/api/v1/namespaces/${namespace}/services/${name}`, {}, signal)
      .catch(absent),
    listAll(
      client,
      `/apis/discovery.k8s.io/v1/namespaces/${namespace}/endpointslices`,
      { labelSelector: `kubernetes.io/service-name=${name}` },
      signal,
    ),
  ]);
  if (!service) return { reason: 'no-service', service: name, namespace };
  const portName = portNameOf(service, called.port);
  const [found] = slices
    .flatMap(slice =>
      readyPodsOf(slice).map(pod => ({ pod, port: portOf(slice, portName) })),
    )
    // Always the same one: its answers are kept.
    .sort((one, other) => (one.pod.name < other.pod.name ? -1 : 1));
  if (!found) return { reason: 'no-ready-istiod', service: name, namespace };
  return {
    kind: 'pod',
    ...found,
    host: `${name}.${namespace}.svc`,
    path: called.path || '/',
    certificates,
  };
}

function absent(error: unknown): null {
  if (error instanceof ClusterRequestError && error.code === 404) return null;
  throw error;
}

function portNameOf(service: JsonObject, port: number): string {
  const spec = isObject(service.spec) ? service.spec : {};
  const found = objectsOf(spec.ports).find(each => each.port === port);
  return textOf(found?.name);
}

/** A port of a slice has the name of the Service's, and the number that the pod listens on. */
function portOf(slice: JsonObject, name: string): number {
  const found = objectsOf(slice.ports).find(each => textOf(each.name) === name);
  return typeof found?.port === 'number' ? found.port : ISTIOD_WEBHOOK_PORT;
}

function readyPodsOf(slice: JsonObject) {
  return objectsOf(slice.endpoints).flatMap(({ conditions, targetRef }) => {
    // `ready` absent means ready (Kubernetes API, EndpointConditions).
    const notReady = isObject(conditions) && conditions.ready === false;
    if (notReady || !isObject(targetRef) || targetRef.kind !== 'Pod') return [];
    const { namespace, name, uid } = targetRef;
    return [
      { namespace: textOf(namespace), name: textOf(name), uid: textOf(uid) },
    ];
  });
}
