import type { WriterFact } from '../../facts/namespaceFacts';
import type { RestartableWorkload } from '../../steps/renewal';
import { defineCheck } from '../defineCheck';

export const writerMayWrite = defineCheck({
  id: 'MESH117',
  title: 'The portal may write what the migration writes',
  needs: ['writer', 'restarts'],
  undetermined: 'blocks',
  evaluate({ writer, restarts }, { cluster, found }) {
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
      .filter(isNeeded(restarts))
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

/** Writes to kinds that are not restarted are not needed; everything else is. */
function isNeeded(restarts: readonly RestartableWorkload[]) {
  const kinds = restarts.map(
    ({ kind }) => `${kind.toLocaleLowerCase('en-US')}s`,
  );
  return ({ group, resource }: Write) =>
    group !== 'apps' || kinds.includes(resource);
}
