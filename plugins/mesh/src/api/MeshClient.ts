import { parseEntityRef } from '@backstage/catalog-model';
import type { DiscoveryApi, FetchApi } from '@backstage/core-plugin-api';
import { ResponseError } from '@backstage/errors';
import {
  contract,
  type RouteInput,
  type RouteName,
  type RouteResponse,
  type SteeringAction,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import type { MeshApi, StreamFollower } from './MeshApi';
import { followStream } from './followStream';
import { routeUrl } from './routeUrl';

/** Speaks to the mesh backend by the contract. @public */
export class MeshClient implements MeshApi {
  constructor(
    private readonly deps: { discoveryApi: DiscoveryApi; fetchApi: FetchApi },
  ) {}

  getClusters() {
    return this.call('getClusters', { params: {}, query: {}, body: {} });
  }

  async getRevisions(cluster: string) {
    const { items } = await this.call('getRevisions', {
      params: { cluster },
      query: {},
      body: {},
    });
    return items;
  }

  getEntityMesh(entityRef: string) {
    const params = parseEntityRef(entityRef);
    return this.call('getEntityMesh', { params, query: {}, body: {} });
  }

  createPlan(body: RouteInput<'createPlan'>['body']) {
    return this.call('createPlan', { params: {}, query: {}, body });
  }

  createMigration(body: RouteInput<'createMigration'>['body']) {
    return this.call('createMigration', { params: {}, query: {}, body });
  }

  getMigrations(query: RouteInput<'getMigrations'>['query']) {
    return this.call('getMigrations', { params: {}, query, body: {} });
  }

  getMigration(id: string) {
    return this.call('getMigration', { params: { id }, query: {}, body: {} });
  }

  getMigrationEvents(id: string, after: number) {
    const query = { after };
    return this.call('getMigrationEvents', { params: { id }, query, body: {} });
  }

  steerMigration(
    id: string,
    action: SteeringAction,
    body: RouteInput<'steerMigration'>['body'],
  ) {
    const params = { id, action };
    return this.call('steerMigration', { params, query: {}, body });
  }

  follow(topics: readonly string[], follower: StreamFollower) {
    return followStream({ ...this.deps, topics, follower });
  }

  private async call<R extends RouteName>(
    route: R,
    input: RouteInput<R>,
  ): Promise<RouteResponse<R>> {
    const { method, response: schema } = contract[route];
    const baseUrl = await this.deps.discoveryApi.getBaseUrl('mesh');
    const response = await this.deps.fetchApi.fetch(
      routeUrl(baseUrl, route, input),
      method === 'get'
        ? undefined
        : {
            method: 'POST',
            headers: { 'Content-Type': 'application/json' },
            body: JSON.stringify(input.body),
          },
    );
    if (!response.ok) throw await ResponseError.fromResponse(response);
    // Parsed and not only cast: page and backend may be of different releases during an update of the portal.
    // The cast is needed since TypeScript does not follow the route's name through the lookup.
    return schema.parse(await response.json()) as RouteResponse<R>;
  }
}
