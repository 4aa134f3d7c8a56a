import { listNames } from '../../model/say';
import { inEachNamespace } from '../fleetCheck';

/** Anybody can write an annotation, so a claim without the cluster's word gives nobody a right: the team cannot move itself. */
export const claimIsNotConfirmed = inEachNamespace({
  code: 'MESH314',
  title: 'Nothing in the cluster confirms who owns a namespace',
  severity: 'note',
  find({ summary: { owners } }) {
    const claimed = owners.filter(({ confirmed }) => !confirmed);
    if (claimed.length === 0) return [];
    return [
      {
        says: 'The catalog says that {namespace} in {cluster} belongs to {owners}, and nothing in the cluster confirms it.',
        remedy:
          'Name the owner by the label that mesh.ownership.namespaceLabel sets, or under mesh.ownership.namespaces; then the team can move it.',
        params: { owners: listNames(claimed.map(({ ref }) => ref)) },
        evidence: claimed.map(({ ref }) => ref),
      },
    ];
  },
});
