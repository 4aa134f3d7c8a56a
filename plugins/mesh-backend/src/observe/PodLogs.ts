import {
  type Known,
  unknown,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import type { ClusterClients } from '../cluster/ClusterClient';
import { wordsOf } from '../cluster/wordsOf';
import { readFact } from './readFact';

/** One container of a pod. */
export interface ContainerRef {
  namespace: string;
  pod: string;
  container: string;
}

/** How many lines are enough to see why a container ended. */
const lastLines = 5;

/** A line of a log may be a whole document. */
const longestLine = 300;

/**
 * Reads the last words of containers that ended, with the portal's reader.
 *
 * @remarks
 * The right to it (`get` on `pods/log`) is not in the shipped role: logs may hold anything. Who gives it to the reader
 * shows those lines to whoever may see the migration.
 */
export class PodLogs {
  constructor(private readonly clients: ClusterClients) {}

  /** Of the run before the present one, since the present one may not have said anything yet. */
  async lastLines(
    cluster: string,
    { namespace, pod, container }: ContainerRef,
    signal?: AbortSignal,
  ): Promise<Known<string[]>> {
    try {
      const client = await this.clients.reader(cluster);
      const right = {
        verbs: ['get'],
        group: '',
        resource: 'pods/log',
        namespace,
      };
      return await readFact(right, async () => {
        const text = await client.getText(
          `/api/v1/namespaces/${encodeURIComponent(namespace)}/pods/${encodeURIComponent(pod)}/log`,
          { container, previous: 'true', tailLines: String(lastLines) },
          signal,
        );
        return text
          .split('\n')
          .filter(line => line.trim() !== '')
          .slice(-lastLines)
          .map(line => line.slice(0, longestLine));
      });
    } catch (error) {
      return unknown(wordsOf(error));
    }
  }
}
