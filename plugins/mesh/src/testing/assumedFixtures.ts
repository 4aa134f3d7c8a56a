import {
  kubectlGet,
  say,
  type IntendedRevision,
  type ObjectRef,
  type Placement,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { asksForTag } from './askedFixtures';
import { upToDate } from './placementFixtures';

const configMap: ObjectRef = {
  apiVersion: 'v1',
  kind: 'ConfigMap',
  namespace: 'istio-system',
  name: 'istio-sidecar-injector-1-29-6',
};

/** What a tag comes to where the portal may not read what its injector is told. */
function assumed(asked: IntendedRevision): IntendedRevision {
  return asked.kind === 'revision'
    ? {
        ...asked,
        assumes: ['policy'],
        reasons: [
          ...asked.reasons,
          {
            ...say(
              'reason.assumed',
              'the injector is taken as it is installed by default, since ConfigMap {configMap} was not read: {why} Allow the reader of this portal to get ConfigMaps in {namespace}',
              {
                configMap: `${configMap.namespace}/${configMap.name}`,
                namespace: 'istio-system',
                why: 'The cluster refuses it (403).',
              },
            ),
            object: configMap,
            field: 'data.config',
            kubectl: kubectlGet(configMap),
          },
        ],
      }
    : asked;
}

/** A placement whose answer rests on how injectors are installed. */
export const assumedInjector: Placement = {
  ...upToDate,
  asksFor: assumed(asksForTag('stable', '1-29-6')),
};
