import { REVISION_LABEL } from '../../model/labels';
import { listNames } from '../../model/say';
import { podIsCounted } from '../../steps/countedPods';
import { namespaceRef } from '../../steps/stopWith';
import { defineCheck } from '../defineCheck';

/** Istio's webhooks look at a pod's own label only where the namespace carries no injection label. */
export const podsWithOwnRevision = defineCheck({
  id: 'MESH121',
  title: 'No pod names a revision of its own',
  needs: ['pods'],
  undetermined: 'warns',
  evaluate({ pods }, { namespace, found }) {
    const own = pods.filter(
      pod => podIsCounted(pod) && pod.labels[REVISION_LABEL] !== undefined,
    );
    if (own.length === 0) return [];
    return [
      found({
        severity: 'note',
        object: namespaceRef(namespace),
        says: '{pods} carry a label istio.io/rev of their own. The label of the namespace wins, so that it has no effect.',
        remedy: 'Remove it from the pod templates, to avoid surprises.',
        params: { pods: listNames(own.map(({ name }) => name)) },
        evidence: own.map(
          ({ name, labels }) =>
            `${name}: ${REVISION_LABEL}=${labels[REVISION_LABEL]}`,
        ),
      }),
    ];
  },
});
