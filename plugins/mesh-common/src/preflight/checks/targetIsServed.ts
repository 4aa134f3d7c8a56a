import { describeTarget } from '../../model/target';
import { namespaceRef } from '../../steps/stopWith';
import { defineCheck } from '../defineCheck';
import { knownTargets } from '../knownTargets';

export const targetIsServed = defineCheck({
  id: 'MESH103',
  title: 'The target gives a revision',
  needs: ['target', 'webhooks'],
  undetermined: 'blocks',
  evaluate({ target: resolution, webhooks }, { namespace, target, found }) {
    if (resolution.kind === 'revision') return [];
    const names = knownTargets(webhooks).map(describeTarget);
    return [
      found({
        severity: 'blocker',
        object: namespaceRef(namespace),
        says: 'No webhook injects for {target} in this cluster: new pods would have no sidecar. {known}',
        remedy:
          'Choose one of the targets that exist, or install the revision or set the tag first.',
        params: {
          target: describeTarget(target),
          known:
            names.length > 0
              ? `There are: ${names.join(', ')}.`
              : 'There is none at all.',
        },
        evidence: resolution.reasons.map(reason => reason.text),
      }),
    ];
  },
});
