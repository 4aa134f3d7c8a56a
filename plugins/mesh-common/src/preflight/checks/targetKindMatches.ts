import { describeTarget } from '../../model/target';
import { namespaceRef } from '../../steps/stopWith';
import { defineCheck } from '../defineCheck';

/** Whether a name is a revision or a tag decides whether the namespace follows when somebody moves the tag. */
export const targetKindMatches = defineCheck({
  id: 'MESH104',
  title: 'The target is what it is called: a revision or a tag',
  needs: ['targetRevision'],
  undetermined: 'blocks',
  evaluate({ targetRevision }, { target, namespace, found }) {
    if (target.kind === 'default') return [];
    const kind = targetRevision.tag === target.name ? 'tag' : 'revision';
    if (kind === target.kind) return [];
    return [
      found({
        severity: 'blocker',
        object: namespaceRef(namespace),
        says: '{asked} was asked for, but {name} is a {kind}{points}.',
        remedy: 'Choose {kind} {name} as the target.',
        params: {
          asked: describeTarget(target),
          name: target.name,
          kind,
          points:
            kind === 'tag' ? ` that points to ${targetRevision.revision}` : '',
        },
        evidence: [`webhook configuration ${targetRevision.configuration}`],
      }),
    ];
  },
});
