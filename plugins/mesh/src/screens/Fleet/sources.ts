import type {
  ClustersResponse,
  FleetHistory,
  FleetOverview,
  FleetRevision,
  FleetTag,
  Problem,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import type { LiveSource } from '@mesh-plugins/backstage-plugin-mesh-react';
import type { HistoryHours } from './search/FleetSearch';

/** One cluster, or all of them where it is null. */
export interface OfCluster {
  cluster: string | null;
}

const fleetTopics: readonly string[] = ['fleet'];

function queryOf({ cluster }: OfCluster): { cluster?: string } {
  return cluster ? { cluster } : {};
}

/** The clusters with how fresh each is. */
export const clustersSource: LiveSource<null, ClustersResponse> = {
  load: (api, _, options) => api.getClusters(options),
  topics: () => ['clusters'],
};

/** The fleet at a glance, which names what runs as well. */
export const overviewSource: LiveSource<OfCluster, FleetOverview> = {
  load: (api, input, options) => api.getFleetOverview(queryOf(input), options),
  topics: () => ['fleet', 'migrations'],
};

/** Pods by revision over time. A sample is taken now and then: nothing announces it. */
export const historySource: LiveSource<
  OfCluster & { hours: HistoryHours },
  FleetHistory
> = {
  load: (api, { hours, ...input }, options) =>
    api.getFleetHistory({ ...queryOf(input), hours }, options),
  topics: () => [],
};

/** The revisions with what uses them. */
export const revisionsSource: LiveSource<OfCluster, FleetRevision[]> = {
  load: (api, input, options) => api.getFleetRevisions(queryOf(input), options),
  topics: () => fleetTopics,
};

/** The revision tags. */
export const tagsSource: LiveSource<OfCluster, FleetTag[]> = {
  load: (api, input, options) => api.getFleetTags(queryOf(input), options),
  topics: () => fleetTopics,
};

/** What is to be looked at. */
export const problemsSource: LiveSource<OfCluster, Problem[]> = {
  load: (api, input, options) => api.getProblems(queryOf(input), options),
  topics: () => fleetTopics,
};
