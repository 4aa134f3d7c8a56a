import { InputError } from '@backstage/errors';
import type {
  NamespacePage,
  NamespaceSummary,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { placeKey } from '../fleet/EntityPlaces';
import { contentVersion } from './contentVersion';

/** The namespaces after the cursor, by cluster and name; a namespace that comes or goes meanwhile shifts no page. */
export function namespacePage(
  summaries: readonly NamespaceSummary[],
  { cursor, limit }: { cursor?: string; limit: number },
): NamespacePage {
  const all = summaries
    .map(summary => ({
      summary,
      key: placeKey(summary.cluster, summary.namespace),
    }))
    .sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)));
  const after = cursor === undefined ? null : readCursor(cursor);
  const rest = after === null ? all : all.filter(({ key }) => key > after);
  const page = rest.slice(0, limit);
  const last = page[page.length - 1];
  const items = page.map(({ summary }) => summary);
  return {
    items,
    nextCursor:
      rest.length > page.length
        ? Buffer.from(last.key).toString('base64url')
        : null,
    total: all.length,
    version: contentVersion(items),
  };
}

function readCursor(cursor: string): string {
  const key = Buffer.from(cursor, 'base64url').toString();
  if (key.includes('\n')) return key;
  throw new InputError(
    'The cursor was not made by this list. Leave it out to start at the first namespace.',
  );
}
