import {
  type Known,
  parsePod,
  type PodFact,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import type { JsonObject } from '@backstage/types';
import { isObject, metadataOf, objectsOf, textOf } from '../cluster/rawObject';
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
    const pods = await listAll(client, path, {}, signal);
    return pods.map(pod => ({
      ...parsePod(pod),
      resourceVersion: metadataOf(pod).resourceVersion,
      readySince: readySinceOf(pod),
    }));
  });
}

function readySinceOf({ status }: JsonObject): string | undefined {
  const conditions = isObject(status) ? objectsOf(status.conditions) : [];
  const ready = conditions.find(
    ({ type, status: holds }) => type === 'Ready' && holds === 'True',
  );
  return textOf(ready?.lastTransitionTime) || undefined;
}
