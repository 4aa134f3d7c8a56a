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
import type {
  MeshApi,
  RequestOptions,
  StreamFollower,
} from '@mesh-plugins/backstage-plugin-mesh-react';
import { followStream } from './followStream';
import { routeUrl } from './routeUrl';

/** Speaks to the mesh backend by the contract. @public */
export class MeshClient implements MeshApi {
  constructor(
    private readonly deps: { discoveryApi: DiscoveryApi; fetchApi: FetchApi },
  ) {}

  getClusters(options?: RequestOptions) {
    const input = { params: {}, query: {}, body: {} };
    return this.call('getClusters', input, options);
  }

  async getRevisions(cluster: string, options?: RequestOptions) {
    const input = { params: { cluster }, query: {}, body: {} };
    const { items } = await this.call('getRevisions', input, options);
    return items;
  }

  getEntityMesh(entityRef: string, options?: RequestOptions) {
    const input = { params: parseEntityRef(entityRef), query: {}, body: {} };
    return this.call('getEntityMesh', input, options);
  }

  createPlan(body: RouteInput<'createPlan'>['body']) {
    return this.call('createPlan', { params: {}, query: {}, body });
  }

  createMigration(body: RouteInput<'createMigration'>['body']) {
    return this.call('createMigration', { params: {}, query: {}, body });
  }

  getMigrations(
    query: RouteInput<'getMigrations'>['query'],
    options?: RequestOptions,
  ) {
    const input = { params: {}, query, body: {} };
    return this.call('getMigrations', input, options);
  }

  getMigration(id: string, options?: RequestOptions) {
    const input = { params: { id }, query: {}, body: {} };
    return this.call('getMigration', input, options);
  }

  getMigrationEvents(id: string, after: number, options?: RequestOptions) {
    const input = { params: { id }, query: { after }, body: {} };
    return this.call('getMigrationEvents', input, options);
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
    { signal }: RequestOptions = {},
  ): Promise<RouteResponse<R>> {
    const { method, response: schema } = contract[route];
    const baseUrl = await this.deps.discoveryApi.getBaseUrl('mesh');
    const response = await this.deps.fetchApi.fetch(
      routeUrl(baseUrl, route, input),
      method === 'get'
        ? { signal }
        : {
            signal,
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
