import type { RevisionSummary } from '../contract/cluster';
import { summarizeRevisions } from '../state/summarizeRevisions';
import type { FleetCluster } from './fleetCluster';

/** The revisions of a cluster by name; proxies that could not be counted count as none. @public */
export function revisionsOfCluster(cluster: FleetCluster): RevisionSummary[] {
  const { proxies } = cluster;
  return summarizeRevisions({
    ...cluster,
    proxies:
      proxies.state === 'known' ? proxies.value : { certain: {}, doubted: [] },
  });
}
