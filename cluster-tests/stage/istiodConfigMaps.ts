import type { KubernetesObject } from './KubernetesApi';
import { istioNamespace } from './istioObjects';
import type { StagedRevision } from './revisions';

/** The text of a template matters to nobody here: the istiods of the stage know each by its name. */
const templates = Object.fromEntries(
  ['gateway', 'grpc-agent', 'grpc-simple', 'sidecar', 'waypoint'].map(name => [
    name,
    'spec: {}',
  ]),
);

/** The configuration of an injector, as the charts install it but for the policy. JSON is YAML. */
export function injectorConfiguration(policy: string): string {
  return JSON.stringify({
    policy,
    defaultTemplates: ['sidecar'],
    neverInjectSelector: [],
    alwaysInjectSelector: [],
    templates,
  });
}

/** What a revision's injector and its mesh are told. */
export function istiodConfigMaps({
  revision,
  version,
}: StagedRevision): KubernetesObject[] {
  const configMap = (
    name: string,
    data: Record<string, string>,
  ): KubernetesObject => ({
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: {
      name: `${name}-${revision}`,
      namespace: istioNamespace,
      labels: { 'istio.io/rev': revision },
    },
    data,
  });
  return [
    configMap('istio', { mesh: 'trustDomain: cluster.local' }),
    configMap('istio-sidecar-injector', {
      config: injectorConfiguration('enabled'),
      values: JSON.stringify({
        global: {
          hub: 'docker.io/istio',
          tag: version,
          proxy: { image: 'proxyv2' },
        },
        revision,
      }),
    }),
  ];
}
