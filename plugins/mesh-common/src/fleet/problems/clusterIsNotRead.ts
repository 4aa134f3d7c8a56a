import type { FleetCheck } from '../fleetCheck';

/** Everything else that is said of the cluster is old, or nothing can be said. */
export const clusterIsNotRead: FleetCheck = {
  code: 'MESH301',
  title: 'A cluster cannot be read',
  severity: 'error',
  find({ cluster: { freshness } }) {
    switch (freshness.state) {
      case 'live':
        return [];
      case 'stale':
        return [
          {
            variant: 'stale',
            says: '{cluster} cannot be read, and what is shown of it is its last known state. {why}',
            remedy:
              'Check that the API server answers, and the cluster in the kubernetes configuration.',
            params: { why: freshness.why },
            evidence: [
              `last read ${freshness.observedAt}`,
              `not since ${freshness.since}: ${freshness.why}`,
            ],
          },
        ];
      case 'never':
        return [
          {
            says: '{cluster} has not been read yet. {why}',
            remedy:
              'Check the cluster in the kubernetes configuration: its url, its certificate and its credential.',
            params: { why: freshness.why },
            evidence: [freshness.why],
          },
        ];
      default:
        return freshness satisfies never;
    }
  },
};
