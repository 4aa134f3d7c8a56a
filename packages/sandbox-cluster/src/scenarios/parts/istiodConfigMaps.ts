import { istiodName } from '../../istiod/InjectorConfiguration';
import { NewObject } from '../../store/KubernetesObject';
import { ControlPlane, labelsOf, namespace } from './ControlPlane';

function suffixed(name: string, revision: string): string {
  return revision === 'default' ? name : `${name}-${revision}`;
}

/** The ConfigMaps of a revision: the mesh's configuration and the injector's. */
export function istiodConfigMaps({
  revision,
  version,
}: ControlPlane): NewObject[] {
  const labels = { ...labelsOf(revision), release: 'istio' };
  const configMap = (
    name: string,
    data: Record<string, string>,
  ): NewObject => ({
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: suffixed(name, revision), namespace, labels },
    data,
  });
  const mesh = `defaultConfig:\n  discoveryAddress: ${istiodName(revision)}.${namespace}.svc:15012\nrootNamespace: ${namespace}\ntrustDomain: cluster.local\n`;
  const config =
    'policy: enabled\nalwaysInjectSelector: []\nneverInjectSelector: []\ndefaultTemplates: [sidecar]\n';
  const values = JSON.stringify(
    {
      global: {
        hub: 'docker.io/istio',
        tag: version,
        istioNamespace: namespace,
      },
      revision,
    },
    null,
    2,
  );
  return [
    configMap('istio', { mesh, meshNetworks: 'networks: {}' }),
    configMap('istio-sidecar-injector', { config, values }),
  ];
}
