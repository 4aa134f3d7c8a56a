import type { FleetCheck } from '../fleetCheck';

/** Without the catalog nobody can tell which entities and teams a namespace concerns. */
export const catalogIsNotKnown: FleetCheck = {
  code: 'MESH315',
  title: 'The entities of a cluster are not known',
  severity: 'warning',
  find({ catalog }) {
    if (catalog.state === 'known') return [];
    return [
      {
        says: 'Which entities and teams the namespaces of {cluster} concern is not known. {why}',
        remedy: 'Check that the catalog of the portal answers.',
        params: { why: catalog.why },
        evidence: [catalog.why],
      },
    ];
  },
};
