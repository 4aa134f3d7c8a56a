import { parseEntityRef } from '@backstage/catalog-model';
import type {
  DiscoveryApi,
  FetchApi,
  IdentityApi,
} from '@backstage/core-plugin-api';
import type {
  RouteInput,
  RouteName,
  SteeringAction,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import type {
  MeshApi,
  MigrationRequestOptions,
  RequestOptions,
  StreamFollower,
} from '@mesh-plugins/backstage-plugin-mesh-react';
import { PersonalStream } from '../live/PersonalStream';
import { requestRoute } from './requestRoute';

/** Speaks to the mesh backend by the contract. @public */
export class MeshClient implements MeshApi {
  private readonly stream: PersonalStream;

  constructor(
    private readonly deps: {
      discoveryApi: DiscoveryApi;
      fetchApi: FetchApi;
      /** Tabs share a stream only where the same person is signed in. */
      identityApi: IdentityApi;
    },
  ) {
    this.stream = new PersonalStream(deps);
  }

  getClusters(options?: RequestOptions) {
    const input = { params: {}, query: {}, body: {} };
    return this.ask('getClusters', input, options);
  }

  async getRevisions(cluster: string, options?: RequestOptions) {
    const input = { params: { cluster }, query: {}, body: {} };
    const { items } = await this.ask('getRevisions', input, options);
    return items;
  }

  getEntityMesh(entityRef: string, options?: RequestOptions) {
    const input = { params: parseEntityRef(entityRef), query: {}, body: {} };
    return this.ask('getEntityMesh', input, options);
  }

  getNamespaces(
    query: RouteInput<'getNamespaces'>['query'],
    options?: RequestOptions,
  ) {
    const input = { params: {}, query, body: {} };
    return this.ask('getNamespaces', input, options);
  }

  async getFleetRevisions(
    query: RouteInput<'getFleetRevisions'>['query'],
    options?: RequestOptions,
  ) {
    const input = { params: {}, query, body: {} };
    const { items } = await this.ask('getFleetRevisions', input, options);
    return items;
  }

  async getFleetTags(
    query: RouteInput<'getFleetTags'>['query'],
    options?: RequestOptions,
  ) {
    const input = { params: {}, query, body: {} };
    const { items } = await this.ask('getFleetTags', input, options);
    return items;
  }

  async getProblems(
    query: RouteInput<'getProblems'>['query'],
    options?: RequestOptions,
  ) {
    const input = { params: {}, query, body: {} };
    const { items } = await this.ask('getProblems', input, options);
    return items;
  }

  getFleetOverview(
    query: RouteInput<'getFleetOverview'>['query'],
    options?: RequestOptions,
  ) {
    const input = { params: {}, query, body: {} };
    return this.ask('getFleetOverview', input, options);
  }

  getFleetHistory(
    query: RouteInput<'getFleetHistory'>['query'],
    options?: RequestOptions,
  ) {
    const input = { params: {}, query, body: {} };
    return this.ask('getFleetHistory', input, options);
  }

  getMeshSummary(entityRef: string, options?: RequestOptions) {
    const input = { params: parseEntityRef(entityRef), query: {}, body: {} };
    return this.ask('getMeshSummary', input, options);
  }

  getMyMeshSummary(options?: RequestOptions) {
    const input = { params: {}, query: {}, body: {} };
    return this.ask('getMyMeshSummary', input, options);
  }

  getConnections(
    { cluster, namespace, ...query }: Parameters<MeshApi['getConnections']>[0],
    options?: RequestOptions,
  ) {
    const input = { params: { cluster, namespace }, query, body: {} };
    return this.ask('getConnections', input, options);
  }

  getShownObject(
    { cluster, ...query }: Parameters<MeshApi['getShownObject']>[0],
    options?: RequestOptions,
  ) {
    const input = { params: { cluster }, query, body: {} };
    return this.ask('getShownObject', input, options);
  }

  getExplanation(
    query: RouteInput<'getExplanation'>['query'],
    options?: RequestOptions,
  ) {
    const input = { params: {}, query, body: {} };
    return this.ask('getExplanation', input, options);
  }

  createPlan(body: RouteInput<'createPlan'>['body']) {
    return this.ask('createPlan', { params: {}, query: {}, body });
  }

  createPreview(
    body: RouteInput<'createPreview'>['body'],
    options?: RequestOptions,
  ) {
    const input = { params: {}, query: {}, body };
    return this.ask('createPreview', input, options);
  }

  createMigration(body: RouteInput<'createMigration'>['body']) {
    return this.ask('createMigration', { params: {}, query: {}, body });
  }

  getMigrations(
    query: RouteInput<'getMigrations'>['query'],
    options?: RequestOptions,
  ) {
    const input = { params: {}, query, body: {} };
    return this.ask('getMigrations', input, options);
  }

  getMigration(
    id: string,
    { atLeast, ...options }: MigrationRequestOptions = {},
  ) {
    const input = { params: { id }, query: { atLeast }, body: {} };
    return this.ask('getMigration', input, options);
  }

  getMigrationEvents(
    id: string,
    after: number,
    { atLeast, ...options }: MigrationRequestOptions = {},
  ) {
    const input = { params: { id }, query: { after, atLeast }, body: {} };
    return this.ask('getMigrationEvents', input, options);
  }

  steerMigration(
    id: string,
    action: SteeringAction,
    body: RouteInput<'steerMigration'>['body'],
  ) {
    const params = { id, action };
    return this.ask('steerMigration', { params, query: {}, body });
  }

  follow(topics: readonly string[], follower: StreamFollower) {
    return this.stream.follow(topics, follower);
  }

  private ask<R extends RouteName>(
    route: R,
    input: RouteInput<R>,
    options?: RequestOptions,
  ) {
    return requestRoute(this.deps, route, input, options);
  }
}
