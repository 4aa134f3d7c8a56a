import { namespaceRef } from '../../steps/stopWith';
import { defineCheck } from '../defineCheck';
import { injectorNamespaces } from '../entryOf';

export const namespaceIsNotProtected = defineCheck({
  id: 'MESH102',
  title: 'The namespace belongs to neither Kubernetes nor Istio',
  needs: ['webhooks', 'controlPlanes'],
  undetermined: 'blocks',
  evaluate({ webhooks, controlPlanes }, { namespace, found }) {
    const controlPlaneNamespaces = [
      ...injectorNamespaces(webhooks),
      ...controlPlanes.map(plane => plane.namespace),
    ];
    const ofKubernetes = namespace.startsWith('kube-');
    if (!ofKubernetes && !controlPlaneNamespaces.includes(namespace)) return [];
    return [
      found({
        severity: 'blocker',
        object: namespaceRef(namespace),
        says: 'Namespace {namespace} belongs to {owner}. A restart there can take the whole cluster down.',
        remedy: 'Move only namespaces of applications.',
        params: {
          namespace,
          owner: ofKubernetes ? 'Kubernetes' : 'an Istio control plane',
        },
      }),
    ];
  },
});
