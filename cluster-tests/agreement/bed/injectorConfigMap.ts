import type { KubernetesObject } from '../../stage/KubernetesApi';
import { istioNamespace } from '../../stage/istioObjects';
import type { AgreementRevision } from './agreementRevisions';

/** A selector as an injector's ConfigMap lists it. */
export interface SettingsSelector {
  matchLabels?: Record<string, string>;
  matchExpressions?: Array<{
    key: string;
    operator: string;
    values?: string[];
  }>;
}

/** What an injector is told, as far as it differs from the charts. */
export interface InjectorSettings {
  policy?: string;
  neverInjectSelector?: SettingsSelector[];
  alwaysInjectSelector?: SettingsSelector[];
  defaultTemplates?: string[];
  aliases?: Record<string, string[]>;
  templates?: Record<string, string>;
}

export type SettingsOfRevisions = Partial<
  Record<AgreementRevision['revision'], InjectorSettings>
>;

/** The text of a template matters to nobody here: the injectors of the bed know each by its name. */
const installed: InjectorSettings = {
  policy: 'enabled',
  neverInjectSelector: [],
  alwaysInjectSelector: [],
  defaultTemplates: [],
  templates: Object.fromEntries(
    ['gateway', 'grpc-agent', 'grpc-simple', 'sidecar', 'waypoint'].map(
      name => [name, 'spec: {}'],
    ),
  ),
  aliases: { both: ['sidecar', 'grpc-simple'] },
};

/** The ConfigMap of an injector. A template with the name of the marker tells when the injector has read it. */
export function injectorConfigMap(
  { revision, version, suffix }: AgreementRevision,
  settings: InjectorSettings,
  marker: string,
): KubernetesObject {
  const templates = {
    ...(settings.templates ?? installed.templates),
    [marker]: 'spec: {}',
  };
  return {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: {
      name: `istio-sidecar-injector${suffix}`,
      namespace: istioNamespace,
      labels: { 'istio.io/rev': revision },
    },
    // JSON is YAML.
    data: {
      config: JSON.stringify({ ...installed, ...settings, templates }),
      values: JSON.stringify({
        global: { hub: 'docker.io/istio', tag: version },
        revision: revision === 'default' ? '' : revision,
      }),
    },
  };
}
