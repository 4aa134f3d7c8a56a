import type { WriterFact } from '../../facts/namespaceFacts';
import type { WorkloadFact } from '../../facts/podFact';
import { isRestartable, renewalOf } from '../../steps/renewal';
import { defineCheck } from '../defineCheck';

export const writerMayWrite = defineCheck({
  id: 'MESH117',
  title: 'The portal may write what the migration writes',
  needs: ['writer', 'renewals'],
  undetermined: 'blocks',
  evaluate({ writer, renewals }, { cluster, found }) {
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
    return writer.denied
      .filter(isNeeded(renewals))
      .map(({ verb, group, resource, ...denied }) => {
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

type Write = Extract<WriterFact, { kind: 'present' }>['denied'][number];

/** Writes to kinds that are not renewed in that way are not needed; everything else is. */
function isNeeded(renewals: readonly WorkloadFact[]) {
  const methods = new Set(renewals.map(workload => renewalOf(workload).by));
  const restarted = renewals
    .filter(isRestartable)
    .map(({ kind }) => `${kind.toLocaleLowerCase('en-US')}s`);
  return ({ verb, group, resource }: Write) => {
    switch (group) {
      case 'apps':
        return restarted.includes(resource);
      case 'argoproj.io':
        return methods.has('rollout');
      default:
        if (resource === 'namespaces') return true;
        // Patching a pod is how an eviction on its way is made impossible. Deleting one comes up in trouble alone.
        return methods.has('evict') && verb !== 'delete';
    }
  };
}
