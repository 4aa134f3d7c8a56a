import { Caller, Cluster } from '../api/Cluster';
import { deleteObject } from '../api/deleteObject';
import { resourceOf } from '../store/resources';

const istioctl: Caller = { user: 'kubernetes-admin', manager: 'istioctl' };

const inNamespace = [
  'deployments.apps',
  'services',
  'configmaps',
  'poddisruptionbudgets.policy',
  'serviceaccounts',
];
const ofCluster = [
  'mutatingwebhookconfigurations.admissionregistration.k8s.io',
  'validatingwebhookconfigurations.admissionregistration.k8s.io',
];

/** Deletes what an installation of the revision brought. What `istioctl tag set` made stays, webhook and Service. */
export function uninstallRevision(cluster: Cluster, revision: string): void {
  for (const name of [...inNamespace, ...ofCluster]) {
    const resource = resourceOf(name);
    const own = cluster.store
      .list(name)
      .filter(
        ({ metadata: { labels = {} } }) =>
          labels['istio.io/rev'] === revision && !labels['istio.io/tag'],
      );
    for (const { metadata } of own) {
      deleteObject(
        ...([cluster, resource, metadata.namespace, metadata.name] as const),
        ...([{}, istioctl] as const),
      );
    }
  }
}
