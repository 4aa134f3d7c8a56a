import { DATAPLANE_MODE_LABEL } from '../../model/labels';
import { listNames } from '../../model/say';
import { podIsLive } from '../../steps/countedPods';
import { namespaceRef } from '../../steps/stopWith';
import { defineCheck } from '../defineCheck';

const REDIRECTION_ANNOTATION = 'ambient.istio.io/redirection';

export const noAmbient = defineCheck({
  id: 'MESH109',
  title: 'Nothing is in ambient mode',
  needs: ['namespace', 'pods'],
  undetermined: 'blocks',
  evaluate({ namespace, pods }, { found }) {
    const byLabel = namespace.labels[DATAPLANE_MODE_LABEL] === 'ambient';
    const ambient = pods.filter(
      pod =>
        podIsLive(pod) &&
        (pod.labels[DATAPLANE_MODE_LABEL] === 'ambient' ||
          pod.annotations[REDIRECTION_ANNOTATION] === 'enabled'),
    );
    if (!byLabel && ambient.length === 0) return [];
    return [
      found({
        severity: 'blocker',
        object: namespaceRef(namespace.name),
        says: '{what} in ambient mode, where the revision of a sidecar decides nothing.',
        remedy:
          'Leave ambient mode first. Moving ambient namespaces is not supported.',
        params: {
          what: byLabel
            ? `Namespace ${namespace.name} is`
            : `${listNames(ambient.map(({ name }) => name))} of ${namespace.name} ${
                ambient.length === 1 ? 'is' : 'are'
              }`,
        },
        evidence: [
          ...(byLabel
            ? [`namespace label ${DATAPLANE_MODE_LABEL}=ambient`]
            : []),
          ...ambient.map(({ name }) => `pod ${name}`),
        ],
      }),
    ];
  },
});
