import type { ReasonStep } from '../model/intendedRevision';
import { say } from '../model/say';
import { injectorConfigMap } from './injectorConfigMap';
import type { InjectorCall } from './injectorCalls';
import { configurationRef, objectStep } from './reasonSteps';

/** Says what of the injector was taken as the charts install it, why, and what to grant so that it can be read. */
export function assumptionSteps(call: InjectorCall): ReasonStep[] {
  const { configuration, decision, entry, injector } = call;
  const { settings } = injector;
  if (decision.kind !== 'injects' || settings.state === 'known') return [];
  if (decision.assumes.length === 0) return [];
  const configMap = injectorConfigMap(call);
  if (!configMap) {
    return [
      objectStep(
        say(
          'reason.assumed-outside',
          'the injector is taken as it is installed by default, since its configuration is not in this cluster; nobody can read it from here',
        ),
        configurationRef(configuration),
        `webhooks[?(@.name=="${entry.name}")].clientConfig`,
      ),
    ];
  }
  return [
    objectStep(
      say(
        'reason.assumed',
        'the injector is taken as it is installed by default, since ConfigMap {configMap} was not read: {why} Allow the reader of this portal to get ConfigMaps in {namespace}',
        {
          configMap: `${configMap.namespace}/${configMap.name}`,
          namespace: configMap.namespace ?? '',
          why: settings.why,
        },
      ),
      configMap,
      'data.config',
    ),
  ];
}
