import { setMaxListeners } from 'node:events';
import type { JsonObject } from '@backstage/types';
import {
  type InjectionWebhook,
  type InjectorService,
  type Known,
  unknown,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import type { ClusterClient } from '../cluster/ClusterClient';
import type { FreshRead } from '../observe/FreshRead';
import { listAll } from '../observe/listAll';
import { observeInjectorServices } from '../observe/observeInjectorServices';
import { observeIstiods } from '../observe/observeIstiods';
import { observeObject } from '../observe/observeObject';
import { observeWebhooks } from '../observe/observeWebhooks';
import { readFact } from '../observe/readFact';
import { readTemplates, type Template } from './readTemplates';

/** What a preview rests on, read fresh: the cache keeps no templates. */
export interface PreviewFacts {
  read: FreshRead;
  /** Labels of the namespace; known(null) where there is no namespace. */
  labels: Known<Record<string, string> | null>;
  webhooks: Known<InjectionWebhook[]>;
  services: Known<InjectorService[]>;
  templates: Template[];
  /** As the API has them; empty where they were not wanted. */
  pods: Known<JsonObject[]>;
  unread: string[];
}

/** Reads everything at once. */
export async function readPreviewFacts(
  client: ClusterClient,
  namespace: string,
  wanted: { pods: boolean; signal?: AbortSignal },
): Promise<PreviewFacts> {
  const { signal } = wanted;
  // Some twenty reads listen for the end of one look, which Node would take for a leak.
  if (signal) setMaxListeners(0, signal);
  const read: FreshRead = { client, namespace, signal };
  const webhooks = observeWebhooks(read);
  const [object, services, { templates, unread }, pods] = await Promise.all([
    observeObject(read),
    observeInjectorServices(read, webhooks, observeIstiods(read)),
    readTemplates(read),
    wanted.pods ? readPods(read) : unknown('Pods were not asked for.'),
  ]);
  return {
    read,
    labels:
      object.state === 'known'
        ? { ...object, value: object.value?.labels ?? null }
        : object,
    webhooks: await webhooks,
    ...{ services, templates, pods },
    unread:
      wanted.pods && pods.state === 'unknown' ? [...unread, pods.why] : unread,
  };
}

function readPods({
  client,
  namespace,
  signal,
}: FreshRead): Promise<Known<JsonObject[]>> {
  const right = { verbs: ['list'], group: '', resource: 'pods', namespace };
  return readFact(right, () =>
    listAll(client, `/api/v1/namespaces/${namespace}/pods`, {}, signal),
  );
}
