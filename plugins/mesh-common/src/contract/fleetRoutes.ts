import { z } from 'zod';
import { clustersResponseSchema, revisionSummarySchema } from './cluster';
import {
  fleetHistorySchema,
  fleetOverviewSchema,
  fleetRevisionSchema,
  fleetTagSchema,
  problemSchema,
} from './fleet';
import { namespacePageSchema } from './namespaces';
import { nothing, pageLimit } from './routeParts';

const ofOneCluster = z.object({ cluster: z.string().max(253).optional() });

const someHours = 'must be a number of hours from 1 to 720';

/** What concerns clusters as a whole; the lists span all of them, or the one that is named. */
export const fleetRoutes = {
  getClusters: {
    summary:
      'The clusters of the portal: reachable or why not, writable or why not, revisions.',
    method: 'get',
    path: '/clusters',
    params: nothing,
    query: nothing,
    body: nothing,
    response: clustersResponseSchema,
  },
  getRevisions: {
    summary: 'The revisions of one cluster.',
    method: 'get',
    path: '/clusters/:cluster/revisions',
    params: z.object({ cluster: z.string().max(253) }),
    query: nothing,
    body: nothing,
    response: z.object({ items: z.array(revisionSummarySchema) }),
  },
  getNamespaces: {
    summary:
      'The namespaces of the fleet, a page at a time, by cluster and name.',
    method: 'get',
    path: '/namespaces',
    params: nothing,
    query: ofOneCluster.extend({
      cursor: z.string().max(400).optional(),
      limit: pageLimit(500, 500),
    }),
    body: nothing,
    response: namespacePageSchema,
  },
  getFleetRevisions: {
    summary:
      'The revisions of all clusters, what still uses each, and whether it could be retired.',
    method: 'get',
    path: '/revisions',
    params: nothing,
    query: ofOneCluster,
    body: nothing,
    response: z.object({ items: z.array(fleetRevisionSchema) }),
  },
  getFleetTags: {
    summary: 'The revision tags of all clusters, with what depends on each.',
    method: 'get',
    path: '/tags',
    params: nothing,
    query: ofOneCluster,
    body: nothing,
    response: z.object({ items: z.array(fleetTagSchema) }),
  },
  getProblems: {
    summary: 'What a platform team has to look at, worst first.',
    method: 'get',
    path: '/problems',
    params: nothing,
    query: ofOneCluster,
    body: nothing,
    response: z.object({ items: z.array(problemSchema) }),
  },
  getFleetOverview: {
    summary:
      'The fleet at a glance: pods by revision, clusters, teams, migrations under way.',
    method: 'get',
    path: '/overview',
    params: nothing,
    query: ofOneCluster,
    body: nothing,
    response: fleetOverviewSchema,
  },
  getFleetHistory: {
    summary: 'Pods by revision over time, oldest first.',
    method: 'get',
    path: '/overview/history',
    params: nothing,
    query: ofOneCluster.extend({
      hours: z.coerce
        .number(someHours)
        .int(someHours)
        .min(1, someHours)
        .max(720, someHours)
        .default(168),
    }),
    body: nothing,
    response: fleetHistorySchema,
  },
} as const;
