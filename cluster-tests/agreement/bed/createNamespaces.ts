import { eventually } from '../../stage/eventually';
import { istioNamespace } from '../../stage/istioObjects';
import type {
  KubernetesApi,
  KubernetesObject,
} from '../../stage/KubernetesApi';
import { triedNamespaces } from '../space/triedNamespaces';
import { inParallel } from './inParallel';

const path = '/api/v1/namespaces';

/** Pods need one; the controller that makes it may come late. */
const serviceAccount: KubernetesObject = {
  apiVersion: 'v1',
  kind: 'ServiceAccount',
  metadata: { name: 'default' },
};

/** Creates the namespaces in which pods are tried, or labels those that are there. */
export async function createNamespaces(
  kubernetes: KubernetesApi,
): Promise<void> {
  await inParallel(triedNamespaces, async ({ name, labels }) => {
    await untilNotGoing(kubernetes, name);
    await kubernetes.apply(path, {
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name, labels },
    });
    await kubernetes.apply(`${path}/${name}/serviceaccounts`, serviceAccount);
  });
}

/** What an earlier run has deleted takes a while to go. */
async function untilNotGoing(
  kubernetes: KubernetesApi,
  name: string,
): Promise<void> {
  await eventually(`namespace ${name} is there to stay, or gone`, async () => {
    const all = await kubernetes.list(
      `${path}?fieldSelector=metadata.name%3D${name}`,
    );
    return (
      all.every(({ metadata }) => !metadata.deletionTimestamp) || undefined
    );
  });
}

const clustersOwn = /^kube-/;

/** Deletes them. The cluster's own only lose the labels that they were given. */
export async function removeNamespaces(
  kubernetes: KubernetesApi,
): Promise<void> {
  await inParallel(triedNamespaces, async ({ name, labels }) => {
    if (clustersOwn.test(name) || name === istioNamespace) {
      const gone = Object.fromEntries(
        Object.keys(labels).map(key => [key, null]),
      );
      await kubernetes.mergePatch(`${path}/${name}`, {
        metadata: { labels: gone },
      });
    } else await kubernetes.delete(`${path}/${name}`);
  });
}
