import { defineCheck } from '../defineCheck';

export const writerMayWrite = defineCheck({
  id: 'MESH117',
  title: 'The portal may write what the migration writes',
  needs: ['writer'],
  undetermined: 'blocks',
  evaluate({ writer }, { cluster, found }) {
    if (writer.kind === 'absent') {
      return [
        found({
          severity: 'blocker',
          variant: 'absent',
          says: 'The portal can only read cluster {cluster}: {why}',
          remedy:
            'Give the portal a credential of its own for writing: set mesh.clusters.{cluster}.writer in its configuration.',
          params: { cluster, why: writer.why },
        }),
      ];
    }
    return writer.denied.map(({ verb, group, resource, ...denied }) => {
      const where = denied.namespace ?? 'the whole cluster';
      return found({
        severity: 'blocker',
        says: 'The writer of cluster {cluster} may not {verb} {resource} in {where}.',
        remedy:
          'Add to its role: apiGroups ["{group}"], resources ["{resource}"], verbs ["{verb}"].',
        params: { cluster, verb, resource, where, group },
        evidence: [
          `kubectl auth can-i ${verb} ${resource}${group ? `.${group}` : ''}${
            denied.namespace ? ` -n ${denied.namespace}` : ''
          }: no`,
        ],
      });
    });
  },
});
