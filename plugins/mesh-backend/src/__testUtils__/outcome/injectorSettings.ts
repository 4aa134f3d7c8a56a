import type { Shuffle } from '@mesh-plugins/onlooker';
import type { SandboxCluster } from '@mesh-plugins/sandbox-cluster';

/** As the charts install it, with the templates that workloads here may ask for. */
export const plainSettings = {
  policy: 'enabled',
  neverInjectSelector: [],
  alwaysInjectSelector: [],
  defaultTemplates: [],
  templates: Object.fromEntries(
    [
      ...['gateway', 'grpc-agent', 'grpc-simple', 'sidecar', 'waypoint'],
      'logging',
    ].map(name => [name, 'spec: {}']),
  ),
  aliases: { both: ['sidecar', 'grpc-simple'] },
};

/** What an injector may be told; several times what the charts tell it. */
export const generatedSettings = (shuffle: Shuffle) => ({
  policy: shuffle.one([
    ...(['enabled', 'enabled', 'enabled', 'enabled'] as const),
    ...(['enabled', 'disabled', 'disabled', 'odd'] as const),
  ]),
  neverInjectSelector: shuffle.chance(0.25)
    ? [{ matchLabels: { keep: 'out' } }]
    : [],
  alwaysInjectSelector: shuffle.chance(0.25)
    ? [
        {
          matchExpressions: [
            { key: 'always', operator: 'In', values: ['yes'] },
          ],
        },
      ]
    : [],
  defaultTemplates: shuffle.chance(0.1)
    ? shuffle.one([['sidecar', 'logging'], ['logging'], ['missing']])
    : [],
  templates: Object.fromEntries(
    [
      ...['gateway', 'grpc-agent', 'grpc-simple', 'sidecar', 'waypoint'],
      ...(shuffle.chance(0.8) ? ['logging'] : []),
    ].map(name => [name, 'spec: {}']),
  ),
  aliases: shuffle.chance(0.8) ? { both: ['sidecar', 'grpc-simple'] } : {},
});

/** Puts settings into the ConfigMap of a revision's injector. */
export function tellInjector(
  sandbox: SandboxCluster,
  revision: string,
  settings: object,
) {
  // JSON is YAML.
  sandbox.stage.patch(
    ...(['configmaps', 'istio-system'] as const),
    `istio-sidecar-injector-${revision}`,
    { data: { config: JSON.stringify(settings) } },
  );
}
