import type { ClustersResponse } from '@mesh-plugins/backstage-plugin-mesh-common';
import {
  useLiveValue,
  type LiveValue,
} from '@mesh-plugins/backstage-plugin-mesh-react';
import { type FleetSearch } from './search/FleetSearch';
import { useFleetLinks, type FleetLinks } from './search/useFleetLinks';
import { useFleetSearch, type ChangeSearch } from './search/useFleetSearch';
import { clustersSource } from './sources';

/** What every tab of the Mesh page is given. */
export interface FleetTab {
  clusters: LiveValue<ClustersResponse>;
  search: FleetSearch;
  change: ChangeSearch;
  links: FleetLinks;
}

/** The clusters, the search and the links of the tab that is shown. */
export function useFleetTab(): FleetTab {
  const { search, change } = useFleetSearch();
  const links = useFleetLinks();
  const clusters = useLiveValue(clustersSource, null).current;
  return { clusters, search: knownOnly(search, clusters), change, links };
}

/** An address may name a cluster that is gone: that counts as none. */
function knownOnly(
  search: FleetSearch,
  clusters: LiveValue<ClustersResponse>,
): FleetSearch {
  const { cluster } = search;
  if (!cluster || clusters.state !== 'loaded') return search;
  return clusters.value.items.some(({ name }) => name === cluster)
    ? search
    : { ...search, cluster: null };
}

/** The clusters that can be chosen. */
export function clustersOf({ clusters }: Pick<FleetTab, 'clusters'>) {
  return clusters.state === 'loaded' ? clusters.value.items : [];
}

/** Of these clusters the last known state is shown, or none. */
export function staleClusters(tab: Pick<FleetTab, 'clusters' | 'search'>) {
  const { cluster } = tab.search;
  return clustersOf(tab).filter(
    each =>
      each.freshness.state !== 'live' && (!cluster || each.name === cluster),
  );
}
