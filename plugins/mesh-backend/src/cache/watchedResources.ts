import type { JsonObject } from '@backstage/types';
import {
  type InjectionWebhook,
  type MeshObject,
  type NamespaceFact,
  parseInjectionWebhook,
  parseMeshObject,
  parseNamespace,
  parsePod,
  type PodFact,
  TAG_LABEL,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { metadataOf, objectsOf } from '../cluster/rawObject';
import { istiodImage } from '../observe/istiodImage';
import { readyEndpointsOf, serviceNameOf } from '../observe/endpointSlice';
import { serviceTarget } from '../observe/serviceTarget';
import type { StoredFact } from './FactStore';
import type { Interner } from './Interner';

/** One kind that is listed and watched, and what is kept of its objects; null keeps nothing. */
export interface WatchedResource<Fact extends StoredFact> {
  group: string;
  resource: string;
  path: string;
  /** The one namespace that `path` is of; absent for the whole cluster. */
  namespace?: string;
  /** What the objects are chosen by. */
  query?: Record<string, string>;
  /** A cluster may lack the kind, which then has no objects. */
  optional?: true;
  /** Those that the store finds without a walk over all. */
  isOneOfFew?(fact: Fact): boolean;
  project(object: JsonObject, interner: Interner): Fact | null;
}

/** A kept namespace. Its changes concern the namespace of its own name. */
export type NamespaceEntry = StoredFact & { fact: NamespaceFact };

/** A kept pod; the image of the container is kept for istiods only, since its tag tells the version. */
export type PodEntry = StoredFact & {
  fact: PodFact;
  istiodImage: string | null;
};

/** A kept webhook configuration; `fact` and `object` are there for those of Istio's injector only. */
export type WebhookEntry = StoredFact & {
  fact: InjectionWebhook | null;
  object: MeshObject | null;
};

/** A kept Service; `object` is there for those of revision tags only. */
export type ServiceEntry = StoredFact & {
  name: string;
  /** Empty where it leads to no pods of its own choice. */
  selector: Record<string, string>;
  /** Where one of type ExternalName leads; null for all others. */
  externalName: string | null;
  object: MeshObject | null;
};

/** A kept EndpointSlice: how many of its endpoints are ready. */
export type EndpointSliceEntry = StoredFact & {
  service: string;
  ready: number;
};

export const namespaces: WatchedResource<NamespaceEntry> = {
  group: '',
  resource: 'namespaces',
  path: '/api/v1/namespaces',
  project: object => {
    const fact = parseNamespace(object);
    return { uid: fact.uid, namespace: fact.name, fact };
  },
};

export const pods: WatchedResource<PodEntry> = {
  group: '',
  resource: 'pods',
  path: '/api/v1/pods',
  isOneOfFew: each => each.istiodImage !== null,
  project: (object, interner) => {
    const fact = interner.pod(parsePod(object));
    return {
      uid: fact.uid,
      namespace: fact.namespace,
      fact,
      istiodImage: istiodImage(object),
    };
  },
};

export const webhooks: WatchedResource<WebhookEntry> = {
  group: 'admissionregistration.k8s.io',
  resource: 'mutatingwebhookconfigurations',
  path: '/apis/admissionregistration.k8s.io/v1/mutatingwebhookconfigurations',
  project: object => {
    const fact = parseInjectionWebhook(object);
    const { uid } = metadataOf(object);
    if (!fact) return { uid, namespace: '', fact, object: null };
    return {
      ...{ uid, namespace: '', fact },
      object: parseMeshObject(object, {
        apiVersion: 'admissionregistration.k8s.io/v1',
        kind: 'MutatingWebhookConfiguration',
      }),
    };
  },
};

export const services: WatchedResource<ServiceEntry> = {
  group: '',
  resource: 'services',
  path: '/api/v1/services',
  isOneOfFew: each => each.object !== null,
  project: (object, interner) => {
    const { uid, namespace, name, labels } = metadataOf(object);
    const { selector, externalName } = serviceTarget(object);
    return {
      ...{ uid, namespace, name, externalName },
      selector: Object.fromEntries(
        Object.entries(selector).map(([key, value]) => [
          interner.text(key),
          interner.text(value),
        ]),
      ),
      object:
        TAG_LABEL in labels
          ? parseMeshObject(object, { apiVersion: 'v1', kind: 'Service' })
          : null,
    };
  },
};

export const endpointSlices: WatchedResource<EndpointSliceEntry> = {
  group: 'discovery.k8s.io',
  resource: 'endpointslices',
  path: '/apis/discovery.k8s.io/v1/endpointslices',
  project: object => {
    const { uid, namespace } = metadataOf(object);
    const service = serviceNameOf(object);
    return service === null
      ? null
      : {
          uid,
          namespace,
          service,
          ready: readyEndpointsOf(objectsOf(object.endpoints)),
        };
  },
};
