import type { JsonObject } from '@backstage/types';
import {
  type ClusterClient,
  ClusterRequestError,
} from '../cluster/ClusterClient';
import { isObject, itemsOf, listPage, textOf } from '../cluster/rawObject';

const pageSize = '500';

/** How often a list is begun that expires between its pages: on a busy cluster a later one may come through. */
const mostTries = 3;

/** Lists all objects below a path, fresh: without a resourceVersion the API server answers from its store and not from a cache. */
export async function listAll(
  client: ClusterClient,
  path: string,
  query: Record<string, string> = {},
  signal?: AbortSignal,
): Promise<JsonObject[]> {
  for (let tries = 1; ; tries++) {
    try {
      return await listPages(client, path, query, signal);
    } catch (error) {
      // Pages of two lists do not make one: it begins anew.
      if (!isExpired(error) || tries === mostTries) throw error;
    }
  }
}

async function listPages(
  client: ClusterClient,
  path: string,
  query: Record<string, string>,
  signal: AbortSignal | undefined,
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

function isExpired(error: unknown): boolean {
  return error instanceof ClusterRequestError && error.code === 410;
}
