import type { NamespaceSummary } from '@mesh-plugins/backstage-plugin-mesh-common';
import type {
  LiveSource,
  MeshApi,
} from '@mesh-plugins/backstage-plugin-mesh-react';
import type { OfCluster } from '../sources';

/** As many namespaces as were loaded. */
export interface LoadedNamespaces {
  items: NamespaceSummary[];
  total: number;
  /** The version of the first page; pages of another make the list one of no version. */
  version: string | null;
  /** Where to go on; null when all are there. */
  nextCursor: string | null;
}

type Options = Parameters<MeshApi['getNamespaces']>[1];

function loadPage(
  api: MeshApi,
  { cluster }: OfCluster,
  cursor: string | null,
  options: Options,
) {
  return api.getNamespaces(
    { limit: 500, ...(cluster && { cluster }), ...(cursor && { cursor }) },
    options,
  );
}

async function loadNext(
  api: MeshApi,
  input: OfCluster,
  known: LoadedNamespaces,
  options: Options,
): Promise<LoadedNamespaces> {
  const page = await loadPage(api, input, known.nextCursor, options);
  return {
    items: [...known.items, ...page.items],
    total: page.total,
    // Something changed between two pages: whether the pages fit is not known.
    version: page.version === known.version ? known.version : null,
    nextCursor: page.nextCursor,
  };
}

/**
 * The namespaces. At first a page at a load, so that the first rows are there soon; whoever shows the list asks again
 * while there is more. A complete list is renewed as a whole, so that it does not shrink to a page meanwhile, and not
 * at all while the first page says that nothing changed.
 */
export const namespacesSource: LiveSource<OfCluster, LoadedNamespaces> = {
  async load(api, input, { signal, previous }) {
    const options = { signal };
    if (previous?.nextCursor) return loadNext(api, input, previous, options);
    let known: LoadedNamespaces = await loadPage(api, input, null, options);
    if (!previous) return known;
    if (known.version === previous.version) return previous;
    while (known.nextCursor) {
      known = await loadNext(api, input, known, options);
    }
    return known;
  },
  topics: () => ['fleet', 'migrations'],
};
