import type { RouteName } from '@mesh-plugins/backstage-plugin-mesh-common';

/** An answer that is not a success. `name` is that of `@backstage/errors`. */
export interface ErrorAnswer {
  status: number;
  name: string;
  /** What has to be so, as a sentence. */
  when: string;
  /** What the caller can do. */
  remedy: string;
  /** The routes that can answer so. */
  routes: 'all' | readonly RouteName[];
}

const aboutOneCluster: readonly RouteName[] = [
  'getRevisions',
  'getNamespaces',
  'getFleetRevisions',
  'getFleetTags',
  'getProblems',
  'getFleetOverview',
  'getFleetHistory',
  'getConnections',
  'getShownObject',
];

const aboutOneMigration: readonly RouteName[] = [
  'getMigration',
  'getMigrationEvents',
  'steerMigration',
];

/** Every answer that is not a success. */
export const errorAnswers: readonly ErrorAnswer[] = [
  {
    status: 400,
    name: 'InputError',
    when: 'A part of the path, the query or the body is missing or wrong; the message names it.',
    remedy: 'Correct the field that the message names.',
    routes: 'all',
  },
  {
    status: 401,
    name: 'AuthenticationError',
    when: 'The request carries no valid token of the portal.',
    remedy: 'Send a valid token in the header Authorization.',
    routes: 'all',
  },
  {
    status: 403,
    name: 'NotAllowedError',
    when: 'The caller has not the permission, or may not act on this namespace; the message says which and why.',
    remedy: 'Ask the team that the message names.',
    routes: 'all',
  },
  {
    status: 404,
    name: 'NotFoundError',
    when: 'The entity, cluster, namespace, object or migration does not exist, or the caller may not read it.',
    remedy: 'Correct the name.',
    routes: [
      ...aboutOneCluster,
      ...aboutOneMigration,
      'getEntityMesh',
      'getMeshSummary',
      'createPlan',
      'createMigration',
    ],
  },
  {
    status: 409,
    name: 'ConflictError',
    when: 'What the caller saw is no longer so: what the plan covers has changed, another migration of the namespace is open, or the migration has moved on.',
    remedy: 'Make the plan, or read the migration, again and decide anew.',
    routes: ['createMigration', 'steerMigration'],
  },
  {
    status: 413,
    name: 'BodyTooLargeError',
    when: 'The body is larger than the backend reads.',
    remedy: 'Send a smaller body.',
    routes: ['createPlan', 'createMigration', 'steerMigration'],
  },
  {
    status: 503,
    name: 'ServiceUnavailableError',
    when: 'The cluster, or what the answer rests on, cannot be read now; the message says why.',
    remedy:
      'Try again later; the state of the cluster stands in GET /clusters.',
    routes: [
      'createPlan',
      'createMigration',
      'getConnections',
      'getShownObject',
    ],
  },
];
