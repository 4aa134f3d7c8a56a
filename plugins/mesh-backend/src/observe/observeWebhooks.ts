import {
  type InjectionWebhook,
  type Known,
  parseInjectionWebhook,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import type { FreshRead } from './FreshRead';
import { listAll } from './listAll';
import { readFact } from './readFact';

const resource = 'mutatingwebhookconfigurations';
const group = 'admissionregistration.k8s.io';

/** The webhook configurations of Istio's injectors in the cluster. */
export function observeWebhooks({
  client,
  signal,
}: FreshRead): Promise<Known<InjectionWebhook[]>> {
  const right = { verbs: ['list'], group, resource };
  return readFact(right, async () => {
    const path = `/apis/${group}/v1/${resource}`;
    return (await listAll(client, path, {}, signal)).flatMap(
      each => parseInjectionWebhook(each) ?? [],
    );
  });
}
