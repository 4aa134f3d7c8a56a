import { installerOf } from './installerOf';

const chart = {
  'helm.sh/chart': 'istiod-1.30.3',
  'app.kubernetes.io/managed-by': 'Helm',
  'install.operator.istio.io/owning-resource': 'unknown',
};

it.each([
  [
    'Helm',
    { labels: chart, annotations: { 'meta.helm.sh/release-name': 'istiod' } },
  ],
  ['Helm', { labels: chart }],
  ['Helm', { managedFields: [{ manager: 'helm' }] }],
  [
    'istioctl',
    { labels: { ...chart, 'operator.istio.io/managed': 'Reconcile' } },
  ],
  [
    'istioctl',
    { labels: chart, managedFields: [{ manager: 'istio-operator' }] },
  ],
  ['istioctl', { managedFields: [{ manager: 'istio-ci' }] }],
  [
    'Sail operator',
    {
      labels: chart,
      annotations: { 'meta.helm.sh/release-name': 'default-istiod' },
      ownerReferences: [{ apiVersion: 'sailoperator.io/v1' }],
    },
  ],
  [
    'Argo CD',
    { labels: chart, annotations: { 'argocd.argoproj.io/tracking-id': 'x' } },
  ],
  [null, {}],
  [null, { labels: { 'istio.io/rev': '1-30-3' } }],
])('recognises %s', (installer, metadata) => {
  expect(installerOf(metadata)).toBe(installer);
});
