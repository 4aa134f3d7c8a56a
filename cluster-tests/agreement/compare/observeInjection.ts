import type { Injection } from '@mesh-plugins/backstage-plugin-mesh-common';
import { connectCluster } from '../../../plugins/mesh-backend/src/cluster/ClusterConnection';
import { HttpClusterClient } from '../../../plugins/mesh-backend/src/cluster/HttpClusterClient';
import { observeInjectorServices } from '../../../plugins/mesh-backend/src/observe/observeInjectorServices';
import { observeIstiods } from '../../../plugins/mesh-backend/src/observe/observeIstiods';
import { observeWebhooks } from '../../../plugins/mesh-backend/src/observe/observeWebhooks';
import type { KubernetesAccess } from '../../stage/KubernetesApi';

/** What the product knows of webhooks and injectors: read from the API server by its own code. */
export async function observeInjection(
  access: KubernetesAccess,
): Promise<Injection> {
  const connection = connectCluster(
    {
      name: 'testbed',
      url: access.url,
      caData: access.certificateAuthority,
    },
    async () => ({ type: 'bearer token', token: access.token }),
  );
  const read = {
    client: new HttpClusterClient(connection),
    namespace: 'default',
  };
  const found = observeWebhooks(read);
  const services = observeInjectorServices(read, found, observeIstiods(read));
  const webhooks = await found;
  if (webhooks.state === 'unknown') throw new Error(webhooks.why);
  return { webhooks: webhooks.value, services: await services };
}
