import { injectionLabelsOf, sameInjectionLabels } from '../../model/labels';
import { labelsForTarget } from '../../model/target';
import { namespaceRef } from '../../steps/stopWith';
import { defineCheck } from '../defineCheck';
import { gitOpsSigns } from '../gitOps';

/**
 * A GitOps tool would put the labels back, in the middle of the migration or days later. Where Git asks for the target
 * already nothing is changed that it could put back: the workloads are restarted in the same way as ever.
 */
export const namespaceIsNotInGit = defineCheck({
  id: 'MESH112',
  title: 'No GitOps tool owns the labels of the namespace',
  needs: ['namespace'],
  undetermined: 'blocks',
  evaluate({ namespace }, { found, target }) {
    const { labels, annotations, labelManagers } = namespace;
    const present = injectionLabelsOf(labels);
    if (sameInjectionLabels(present, labelsForTarget(target))) return [];
    const signs = gitOpsSigns({
      labels,
      annotations,
      managers: Object.values(labelManagers).map(({ manager }) => manager),
    });
    if (signs.length === 0) return [];
    return [
      found({
        severity: 'blocker',
        object: namespaceRef(namespace.name),
        says: 'Namespace {namespace} is written by {tool}, which would undo a change of its labels.',
        remedy:
          'Change the injection labels where {tool} reads them, and let it apply them.',
        params: { namespace: namespace.name, tool: signs[0].tool },
        evidence: signs.map(({ sign }) => sign),
      }),
    ];
  },
});
