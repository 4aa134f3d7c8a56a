import { listNames } from '../../model/say';
import type { FleetCheck } from '../fleetCheck';

/** Nothing that runs is missed for it, so it is a note: pods tell of owners that cannot be read. */
export const kindsAreUnread: FleetCheck = {
  code: 'MESH317',
  title: 'Some kinds of workloads cannot be read',
  severity: 'note',
  find({ cluster: { freshness, unreadKinds } }) {
    if (freshness.state !== 'live' || unreadKinds.length === 0) return [];
    return [
      {
        says: '{kinds} in {cluster} cannot be read. Those without pods, a CronJob between two runs for example, are not shown. {why}',
        remedy:
          'Give the reader of the cluster the rights of manifests/reader.yaml.',
        params: {
          kinds: listNames(unreadKinds.map(({ kind }) => `${kind}s`)),
          why: unreadKinds[0].why,
        },
        evidence: unreadKinds.map(({ why }) => why),
      },
    ];
  },
};
