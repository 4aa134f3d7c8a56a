import type { DiscoveryApi, FetchApi } from '@backstage/core-plugin-api';
import { ResponseError } from '@backstage/errors';
import {
  contract,
  type RouteInput,
  type RouteName,
  type RouteResponse,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import type { RequestOptions } from '@mesh-plugins/backstage-plugin-mesh-react';
import { routeUrl } from './routeUrl';

/** Asks a route of the contract; a refusal is thrown as `ResponseError`. */
export async function requestRoute<R extends RouteName>(
  deps: { discoveryApi: DiscoveryApi; fetchApi: FetchApi },
  route: R,
  input: RouteInput<R>,
  { signal }: RequestOptions = {},
): Promise<RouteResponse<R>> {
  const { method, response: schema } = contract[route];
  const baseUrl = await deps.discoveryApi.getBaseUrl('mesh');
  const response = await deps.fetchApi.fetch(
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
