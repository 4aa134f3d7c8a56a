import { describeLabels } from '../../steps/describeLabels';
import { namespaceRef } from '../../steps/stopWith';
import { injectionLabelsOf } from '../../model/labels';
import { defineCheck } from '../defineCheck';

export const presentSideIsInMesh = defineCheck({
  id: 'MESH108',
  title: 'The namespace is in the mesh by sidecar already',
  needs: ['present', 'namespace'],
  undetermined: 'blocks',
  evaluate({ present, namespace }, { found }) {
    if (present.kind === 'revision') return [];
    return [
      found({
        severity: 'blocker',
        object: namespaceRef(namespace.name),
        says: 'The labels of {namespace} ({labels}) give no sidecar now. Taking a namespace into the mesh is another matter than moving it, and not supported.',
        remedy:
          'Take it into the mesh first, with labels that a revision serves, then plan the move.',
        params: {
          namespace: namespace.name,
          labels: describeLabels(injectionLabelsOf(namespace.labels)),
        },
        evidence: present.reasons.map(reason => reason.text),
      }),
    ];
  },
});
