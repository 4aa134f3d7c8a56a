import { namespaceRef } from '../../steps/stopWith';
import { defineCheck } from '../defineCheck';

export const namespaceExists = defineCheck({
  id: 'MESH101',
  title: 'The namespace exists and stays',
  needs: ['object'],
  undetermined: 'blocks',
  evaluate({ object }, { namespace, cluster, found }) {
    const parts = {
      severity: 'blocker' as const,
      object: namespaceRef(namespace),
      params: { namespace, cluster },
    };
    if (!object) {
      return [
        found({
          ...parts,
          says: 'There is no namespace {namespace} in {cluster}.',
          remedy: 'Check the name of the namespace and of the cluster.',
        }),
      ];
    }
    if (!object.deleting) return [];
    return [
      found({
        ...parts,
        variant: 'deleting',
        says: 'Namespace {namespace} in {cluster} is being deleted.',
        remedy: 'Wait until it is gone; there is nothing to move.',
        evidence: ['metadata.deletionTimestamp is set'],
      }),
    ];
  },
});
