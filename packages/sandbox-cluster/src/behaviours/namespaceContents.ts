import { NewObject } from '../store/KubernetesObject';
import { Behaviour, Change, ClusterView } from './Behaviour';

// Where istiod's namespace controller does not write its root; kube-system is not among them.
const withoutTrustRoot = new Set([
  'kube-public',
  'kube-node-lease',
  'local-path-storage',
]);
const istioNamespace = 'istio-system';

function rootCertificate(view: ClusterView): string | undefined {
  const secret = view.get('secrets', istioNamespace, 'istio-ca-secret');
  const data = secret?.data;
  if (typeof data !== 'object' || data === null || !('ca-cert.pem' in data))
    return undefined;
  return Buffer.from(String(data['ca-cert.pem']), 'base64').toString('utf8');
}

function wantedIn(
  namespace: string,
  root: string | undefined,
): { resource: string; object: NewObject }[] {
  const trustRoot = {
    resource: 'configmaps',
    object: {
      metadata: {
        name: 'istio-ca-root-cert',
        labels: { 'istio.io/config': 'true' },
      },
      data: { 'root-cert.pem': root ?? '' },
    },
  };
  return [
    { resource: 'serviceaccounts', object: { metadata: { name: 'default' } } },
    {
      resource: 'configmaps',
      object: {
        metadata: { name: 'kube-root-ca.crt' },
        data: { 'ca.crt': '' },
      },
    },
    ...(root !== undefined && !withoutTrustRoot.has(namespace)
      ? [trustRoot]
      : []),
  ];
}

/** What every namespace gets from others: its default service account, and the roots of the cluster and of the mesh. */
export const namespaceContents: Behaviour = {
  name: 'namespace-contents',
  manager: 'kube-controller-manager',
  react(view) {
    const root = rootCertificate(view);
    return {
      changes: view
        .list('namespaces')
        .filter(namespace => !namespace.metadata.deletionTimestamp)
        .flatMap(({ metadata: { name: namespace } }): Change[] =>
          wantedIn(namespace, root)
            .filter(
              ({ resource, object }) =>
                !view.get(resource, namespace, object.metadata.name ?? ''),
            )
            .map(({ resource, object }) => ({
              kind: 'create',
              resource,
              namespace,
              object,
            })),
        ),
    };
  },
};
