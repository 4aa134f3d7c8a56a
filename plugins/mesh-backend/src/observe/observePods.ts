import {
  type Known,
  parsePod,
  type PodFact,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import type { FreshRead } from './FreshRead';
import { listAll } from './listAll';
import { readFact } from './readFact';

/** All pods of the namespace. */
export function observePods({
  client,
  namespace,
  signal,
}: FreshRead): Promise<Known<PodFact[]>> {
  const right = { verbs: ['list'], group: '', resource: 'pods', namespace };
  return readFact(right, async () => {
    const path = `/api/v1/namespaces/${namespace}/pods`;
    return (await listAll(client, path, {}, signal)).map(parsePod);
  });
}
