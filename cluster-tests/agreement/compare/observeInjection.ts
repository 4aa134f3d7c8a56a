import type { Injection } from '@mesh-plugins/backstage-plugin-mesh-common';
import type { ClusterClient } from '../../../plugins/mesh-backend/src/cluster/ClusterClient';
import { observeInjectorServices } from '../../../plugins/mesh-backend/src/observe/observeInjectorServices';
import { observeIstiods } from '../../../plugins/mesh-backend/src/observe/observeIstiods';
import { observeWebhooks } from '../../../plugins/mesh-backend/src/observe/observeWebhooks';

/** What the product knows of webhooks and injectors: read from the API server by its own code. */
export async function observeInjection(
  client: ClusterClient,
): Promise<Injection> {
  const read = { client, namespace: 'default' };
  const found = observeWebhooks(read);
  const services = observeInjectorServices(read, found, observeIstiods(read));
  const webhooks = await found;
  if (webhooks.state === 'unknown') throw new Error(webhooks.why);
  return { webhooks: webhooks.value, services: await services };
}
