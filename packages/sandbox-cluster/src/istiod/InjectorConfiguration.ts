import { LabelSelector } from '../store/kinds';
import { ContainerResources, sidecarResources } from './SidecarSubject';

/** What one revision's injector works with. @public */
export interface InjectorConfiguration {
  /** The value of `istio.io/rev`; `default` for the unnamed revision. */
  revision: string;
  /** The version of its proxies. */
  version: string;
  istioNamespace: string;
  /** Policy for pods that say nothing themselves: `enabled`, `disabled`; anything else never injects. */
  policy: string;
  neverInjectSelector: LabelSelector[];
  alwaysInjectSelector: LabelSelector[];
  /** The names of the templates that it knows. */
  templates: string[];
  /** The templates for pods that name none. */
  defaultTemplates: string[];
  /** Names that stand for several templates. */
  aliases: Record<string, string[]>;
  /** What the proxy and `istio-init` ask for. */
  resources: ContainerResources;
}

/** The templates in the charts. */
export const installedTemplates: readonly string[] = [
  'gateway',
  'grpc-agent',
  'grpc-simple',
  'sidecar',
  'waypoint',
];

/** An injector as the charts configure it. */
export function injectorConfiguration(
  revision: string,
  version: string,
  settings: Partial<InjectorConfiguration> = {},
): InjectorConfiguration {
  return {
    revision,
    version,
    istioNamespace: 'istio-system',
    policy: 'enabled',
    neverInjectSelector: [],
    alwaysInjectSelector: [],
    templates: [...installedTemplates],
    defaultTemplates: ['sidecar'],
    aliases: {},
    resources: sidecarResources,
    ...settings,
  };
}

/** `istiod`, or `istiod-<revision>` for a named one. */
export function istiodName(revision: string): string {
  return revision === 'default' ? 'istiod' : `istiod-${revision}`;
}

/** The ConfigMap from which the injector of a revision reads its settings. */
export function injectorConfigMapName(revision: string): string {
  return revision === 'default'
    ? 'istio-sidecar-injector'
    : `istio-sidecar-injector-${revision}`;
}

/** Where the proxies of a revision find their control plane and its CA. */
export function discoveryAddress(
  configuration: Pick<InjectorConfiguration, 'revision' | 'istioNamespace'>,
): string {
  return `${istiodName(configuration.revision)}.${configuration.istioNamespace}.svc:15012`;
}
