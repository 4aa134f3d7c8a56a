import { injectionLabelsOf, sameInjectionLabels } from '../../model/labels';
import { labelsForTarget } from '../../model/target';
import { namespaceRef } from '../../steps/stopWith';
import { defineCheck } from '../defineCheck';
import { keepersOf } from '../keepersOf';

/**
 * Who keeps the labels would put them back, in the middle of the migration or days later. Where its source asks for the
 * target already nothing is changed that it could put back: the workloads are restarted in the same way as ever.
 */
export const namespaceIsNotInGit = defineCheck({
  id: 'MESH112',
  title: 'No tool or controller keeps the labels of the namespace',
  needs: ['namespace'],
  undetermined: 'blocks',
  evaluate({ namespace }, { found, target }) {
    const { labels, annotations, labelWriters, owners } = namespace;
    const present = injectionLabelsOf(labels);
    if (sameInjectionLabels(present, labelsForTarget(target))) return [];
    const keepers = keepersOf({
      ...{ labels, annotations, owners },
      writers: labelWriters,
    });
    const [first] = keepers;
    if (!first) return [];
    const certain = keepers.find(({ declares }) => declares);
    const shared = {
      object: namespaceRef(namespace.name),
      params: {
        namespace: namespace.name,
        tool: (certain ?? first).name,
      },
      evidence: keepers.map(({ sign }) => sign),
    };
    return [
      certain
        ? found({
            ...shared,
            severity: 'blocker',
            says: 'Namespace {namespace} is written by {tool}, which would undo a change of its labels.',
            remedy:
              'Change the injection labels where {tool} reads them, and let it apply them.',
          })
        : found({
            ...shared,
            severity: 'warning',
            variant: 'may',
            says: '{tool} writes namespace {namespace} and may undo a change of its labels.',
            remedy:
              'Find out what {tool} is. If it keeps the injection labels, change them there.',
          }),
    ];
  },
});
