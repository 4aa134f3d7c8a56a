import {
  type Known,
  type NamespaceFact,
  parseNamespace,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { ClusterRequestError } from '../cluster/ClusterClient';
import type { FreshRead } from './FreshRead';
import { readFact } from './readFact';

/** The namespace itself; `known(null)` where the API server says that there is none. */
export function observeObject({
  client,
  namespace,
  signal,
}: FreshRead): Promise<Known<NamespaceFact | null>> {
  const right = { verbs: ['get'], group: '', resource: 'namespaces' };
  return readFact(right, async () => {
    try {
      const fact = parseNamespace(
        await client.get(`/api/v1/namespaces/${namespace}`, {}, signal),
      );
      if (fact.uid) return fact;
    } catch (error) {
      if (error instanceof ClusterRequestError && error.code === 404) {
        return null;
      }
      throw error;
    }
    throw new Error(
      'The API server answered with something that is no namespace. Check the url of the cluster in the kubernetes configuration.',
    );
  });
}
