import { ApiError, badRequest } from '../api/ApiError';
import { Cluster } from '../api/Cluster';
import { isJsonObject } from '../store/json';
import { KubernetesObject } from '../store/KubernetesObject';
import { apiVersionOf, resourceKey, ResourceType } from '../store/resources';
import { selectionOf } from './selectors';

interface ContinueToken {
  version: number;
  after: string;
}

const order = ({ metadata }: KubernetesObject) =>
  `${metadata.namespace ?? ''}/${metadata.name}`;

function encode(token: ContinueToken): string {
  const content = {
    v: 'meta.k8s.io/v1',
    rv: token.version,
    start: token.after,
  };
  return Buffer.from(JSON.stringify(content)).toString('base64url');
}

function decode(text: string): ContinueToken {
  let content: unknown;
  try {
    content = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    content = undefined;
  }
  if (
    !isJsonObject(content) ||
    typeof content.rv !== 'number' ||
    typeof content.start !== 'string'
  ) {
    throw badRequest(
      'invalid continue token: continue key is not valid: it cannot be decoded',
    );
  }
  return { version: content.rv, after: content.start };
}

function expired(token: ContinueToken, version: number): ApiError {
  const message =
    'The provided continue parameter is too old to display a consistent list result. You can start a new list without the continue parameter, ' +
    'or use the continue token in this response to retrieve the remainder of the results. Continuing with the provided token results in an inconsistent list - ' +
    'objects that were created, modified, or deleted between the time the first chunk was returned and now may show up in the list.';
  return new ApiError(
    410,
    'Expired',
    message,
    undefined,
    encode({ version, after: token.after }),
  );
}

function limitOf(query: URLSearchParams): number {
  const limit = Number(query.get('limit') ?? 0);
  return Number.isInteger(limit) && limit > 0 ? limit : Infinity;
}

/**
 * A list, or one page of it. All pages of a list show the objects of the moment of the first page, with its
 * resourceVersion; a token whose moment the history has forgotten is expired (410).
 */
export function listObjects(
  cluster: Cluster,
  resource: ResourceType,
  namespace: string | undefined,
  query: URLSearchParams,
): unknown {
  const selected = selectionOf(query, resource.plural);
  const given = query.get('continue');
  const token = given ? decode(given) : undefined;
  const version = token?.version ?? cluster.store.version;
  const all = cluster.store.listAt(version, resourceKey(resource), namespace);
  if (!all)
    throw expired(token ?? { version, after: '' }, cluster.store.version);
  const rest = all.filter(
    object =>
      (token === undefined || order(object) > token.after) && selected(object),
  );
  const page = rest.slice(0, limitOf(query));
  const remaining = rest.length - page.length;
  // With a selector the API server does not count what remains.
  const counted = !query.get('labelSelector') && !query.get('fieldSelector');
  return {
    kind: `${resource.kind}List`,
    apiVersion: apiVersionOf(resource),
    metadata: {
      resourceVersion: String(version),
      ...(remaining > 0 && {
        continue: encode({ version, after: order(page[page.length - 1]) }),
      }),
      ...(remaining > 0 && counted && { remainingItemCount: remaining }),
    },
    // What the list says of all, its items do not repeat.
    items: page.map(({ apiVersion: _version, kind: _kind, ...item }) => item),
  };
}
