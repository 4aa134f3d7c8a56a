import { stringify } from 'yaml';
import {
  injectorConfigMapName,
  installedTemplates,
  istiodName,
} from '../../istiod/InjectorConfiguration';
import { sidecarResources } from '../../istiod/SidecarSubject';
import { NewObject } from '../../store/KubernetesObject';
import { ControlPlane, labelsOf, namespace } from './ControlPlane';

/** The templates are known by their names alone: the sandbox renders none. */
const injectorConfiguration = stringify({
  defaultTemplates: ['sidecar'],
  policy: 'enabled',
  alwaysInjectSelector: [],
  neverInjectSelector: [],
  injectedAnnotations: null,
  template:
    '{{ Template_Version_And_Istio_Version_Mismatched_Check_Installation }}',
  templates: Object.fromEntries(
    installedTemplates.map(name => [name, `{{- /* ${name} */}}\n`]),
  ),
});

/** The ConfigMaps of a revision: the mesh's configuration and the injector's, as the charts write them. */
export function istiodConfigMaps(plane: ControlPlane): NewObject[] {
  const { revision } = plane;
  const labels = { ...labelsOf(revision), release: 'istio' };
  const configMap = (
    name: string,
    data: Record<string, string>,
  ): NewObject => ({
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name, namespace, labels },
    data,
  });
  const mesh = revision === 'default' ? 'istio' : `istio-${revision}`;
  return [
    configMap(mesh, {
      mesh: meshConfiguration(revision),
      meshNetworks: 'networks: {}',
    }),
    configMap(injectorConfigMapName(revision), {
      config: injectorConfiguration,
      values: JSON.stringify(values(plane), null, 2),
    }),
  ];
}

function meshConfiguration(revision: string): string {
  return stringify({
    defaultConfig: {
      discoveryAddress: `${istiodName(revision)}.${namespace}.svc:15012`,
    },
    defaultProviders: { metrics: ['prometheus'] },
    enablePrometheusMerge: true,
    rootNamespace: namespace,
    trustDomain: 'cluster.local',
  });
}

/** The part of Helm's values that the chart hands to the injector. */
function values({
  revision,
  version,
  resources = sidecarResources,
}: ControlPlane): object {
  return {
    global: {
      hub: 'docker.io/istio',
      imagePullPolicy: '',
      istioNamespace: namespace,
      multiCluster: { clusterName: '', enabled: false },
      network: '',
      proxy: {
        autoInject: 'enabled',
        clusterDomain: 'cluster.local',
        image: 'proxyv2',
        resources,
        statusPort: 15020,
      },
      proxy_init: { image: 'proxyv2' },
      tag: version,
      variant: '',
    },
    pilot: { cni: { enabled: false } },
    revision: revision === 'default' ? '' : revision,
    sidecarInjectorWebhook: {
      alwaysInjectSelector: [],
      defaultTemplates: [],
      enableNamespacesByDefault: false,
      neverInjectSelector: [],
      templates: {},
    },
  };
}
