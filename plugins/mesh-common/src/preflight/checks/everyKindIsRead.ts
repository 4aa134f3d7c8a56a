import { defineCheck } from '../defineCheck';

/** What owns the pods of such a kind is still known from the pods; what has none at the moment is not seen. */
export const everyKindIsRead = defineCheck({
  id: 'MESH123',
  title: 'Every kind of workload can be read',
  needs: ['unreadKinds'],
  undetermined: 'warns',
  evaluate({ unreadKinds }, { namespace, found }) {
    return unreadKinds.map(({ kind, why }) =>
      found({
        severity: 'note',
        says: 'The {kind}s of {namespace} cannot be read: {why} They are known by their pods alone.',
        remedy:
          'Give the reader of the portal the rule that is named, to see those without pods as well.',
        params: { kind, namespace, why },
      }),
    );
  },
});
