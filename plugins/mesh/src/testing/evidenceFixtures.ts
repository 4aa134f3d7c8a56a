import type { ShownObject } from '@mesh-plugins/backstage-plugin-mesh-common';
import { ago } from './ago';

/** A namespace as it is shown. */
export const shownNamespace: ShownObject = {
  ref: { apiVersion: 'v1', kind: 'Namespace', name: 'payments' },
  yaml: [
    'apiVersion: v1',
    'kind: Namespace',
    'metadata:',
    '  name: payments',
    '  labels:',
    '    istio.io/rev: canary',
    '    kubernetes.io/metadata.name: payments',
    '    mesh.example/owner: team-payments',
  ].join('\n'),
  kubectl: 'kubectl get namespace payments -o yaml',
  observedAt: ago(1),
};
