import {
  contract,
  type RouteInput,
  type RouteName,
} from '@mesh-plugins/backstage-plugin-mesh-common';

function fillPath(path: string, params: Record<string, string>): string {
  return path.replace(/:([a-z]+)/gi, (_, name: string) =>
    encodeURIComponent(params[name]),
  );
}

function queryString(query: Record<string, unknown>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    // What may be given several times is repeated.
    const values: unknown[] = Array.isArray(value) ? value : [value];
    for (const each of values) {
      if (each !== undefined) search.append(name, String(each));
    }
  }
  const text = search.toString();
  return text ? `?${text}` : '';
}

/** The address of a route of the contract below the backend's base address. */
export function routeUrl<R extends RouteName>(
  baseUrl: string,
  route: R,
  input: Pick<RouteInput<R>, 'params' | 'query'>,
): string {
  const path = fillPath(contract[route].path, input.params);
  return `${baseUrl}${path}${queryString(input.query)}`;
}
