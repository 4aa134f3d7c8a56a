import type { PodFact } from '../../facts/podFact';
import { DATAPLANE_MODE_LABEL } from '../../model/labels';
import { listNames } from '../../model/say';
import { podIsCounted, podIsLive } from '../../steps/countedPods';
import { namespaceRef } from '../../steps/stopWith';
import { defineCheck } from '../defineCheck';

const REDIRECTION_ANNOTATION = 'ambient.istio.io/redirection';

/** A pod with a sidecar is not redirected to the node's proxy (istio-cni leaves it out by its status annotation). */
function haveSidecars(pods: readonly PodFact[]): boolean {
  const counted = pods.filter(podIsCounted);
  return (
    counted.length > 0 &&
    counted.every(({ running }) => running.kind !== 'none')
  );
}

export const noAmbient = defineCheck({
  id: 'MESH109',
  title: 'Nothing is in ambient mode',
  needs: ['namespace', 'pods', 'podsWithSkipped'],
  undetermined: 'blocks',
  evaluate({ namespace, pods, podsWithSkipped }, { found }) {
    const byLabel = namespace.labels[DATAPLANE_MODE_LABEL] === 'ambient';
    const ambient = pods.filter(
      pod =>
        podIsLive(pod) &&
        (pod.labels[DATAPLANE_MODE_LABEL] === 'ambient' ||
          pod.annotations[REDIRECTION_ANNOTATION] === 'enabled'),
    );
    if (!byLabel && ambient.length === 0) return [];
    if (ambient.length === 0 && haveSidecars(podsWithSkipped)) {
      return [
        found({
          severity: 'warning',
          variant: 'sidecars',
          object: namespaceRef(namespace.name),
          says: 'Namespace {namespace} asks for sidecars and for ambient mode. All its pods have sidecars, which take precedence: ambient mode captures none of them.',
          remedy:
            'Remove the label istio.io/dataplane-mode, or remove the injection label to move to ambient mode.',
          params: { namespace: namespace.name },
          evidence: [`namespace label ${DATAPLANE_MODE_LABEL}=ambient`],
        }),
      ];
    }
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
