import { injectionLabelsOf, sameInjectionLabels } from '../../model/labels';
import { describeTarget, labelsForTarget } from '../../model/target';
import { podIsCounted, podRuns } from '../../steps/countedPods';
import { namespaceRef } from '../../steps/stopWith';
import { defineCheck } from '../defineCheck';

export const somethingWouldChange = defineCheck({
  id: 'MESH110',
  title: 'The move changes something',
  needs: ['namespace', 'pods', 'targetRevision'],
  undetermined: 'blocks',
  evaluate(facts, { target, migration, found }) {
    const { namespace, pods, targetRevision } = facts;
    // What this migration has changed already is no reason to stop it at a second attempt.
    if (migration) return [];
    const labelsStay = sameInjectionLabels(
      injectionLabelsOf(namespace.labels),
      labelsForTarget(target),
    );
    const podsStay = pods
      .filter(podIsCounted)
      .every(pod => podRuns(pod, targetRevision.revision));
    if (!labelsStay || !podsStay) return [];
    return [
      found({
        severity: 'blocker',
        object: namespaceRef(namespace.name),
        says: 'There is nothing to do: {namespace} asks for {target} and all its pods run {revision} already.',
        remedy: 'Choose another target.',
        params: {
          namespace: namespace.name,
          target: describeTarget(target),
          revision: targetRevision.revision,
        },
      }),
    ];
  },
});
