import type { FleetCheck } from '../fleetCheck';
import { whatIsUnknown } from '../whatIsUnknown';

/** The cluster answers, but not everything: a list that may not be read looks like an empty one otherwise. */
export const factsAreUnknown: FleetCheck = {
  code: 'MESH302',
  title: 'A part of a cluster cannot be read',
  severity: 'warning',
  find(survey) {
    if (survey.cluster.freshness.state !== 'live') return [];
    const unknown = whatIsUnknown(survey);
    if (unknown.length === 0) return [];
    return [
      {
        says: 'Not everything in {cluster} can be read: {facts}. What rests on it is not known. {why}',
        remedy:
          'Give the reader of the cluster the rights of manifests/reader.yaml.',
        params: {
          facts: unknown.map(({ fact }) => fact).join(', '),
          why: unknown[0].why,
        },
        evidence: unknown.map(({ why }) => why),
      },
    ];
  },
};
