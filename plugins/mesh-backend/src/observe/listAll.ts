import type { JsonObject } from '@backstage/types';
import type { ClusterClient } from '../cluster/ClusterClient';
import { isObject, itemsOf, listPage, textOf } from '../cluster/rawObject';

const pageSize = '500';

/** Lists all objects below a path, fresh: without a resourceVersion the API server answers from its store and not from a cache. */
export async function listAll(
  client: ClusterClient,
  path: string,
  query: Record<string, string> = {},
  signal?: AbortSignal,
): Promise<JsonObject[]> {
  const objects: JsonObject[] = [];
  let next = '';
  do {
    const page = await client.get(
      path,
      { ...query, limit: pageSize, ...(next ? { continue: next } : {}) },
      signal,
    );
    objects.push(...itemsOf(listPage(page)));
    next = isObject(page.metadata) ? textOf(page.metadata.continue) : '';
  } while (next);
  return objects;
}
