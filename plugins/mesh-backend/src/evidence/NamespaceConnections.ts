import type {
  Connections as ConnectionsAnswer,
  PodConnection,
  PodFact,
  ProxyConnection,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { podIsLive } from '@mesh-plugins/backstage-plugin-mesh-common';
import type { ClusterCaches } from '../cache/ClusterCaches';
import type { ClusterClients } from '../cluster/ClusterClient';
import { wordsOf } from '../cluster/wordsOf';
import { Connections, type IstiodAnswers } from '../observe/Connections';
import { observeIstiods } from '../observe/observeIstiods';

/** An istiod answers with all of its proxies, which is a lot to ask for each open page. */
const shareMs = 2_000;

/** Which istiods the proxies of a namespace are connected to, asked when somebody looks. */
export class NamespaceConnections {
  private readonly connections = new Connections(shareMs);

  constructor(
    private readonly deps: {
      caches: Pick<ClusterCaches, 'get'>;
      clients: Pick<ClusterClients, 'reader'>;
    },
  ) {}

  /** Never throws for a cluster or istiod that does not answer: then the pods are not asked for, and why. */
  async of(cluster: string, namespace: string): Promise<ConnectionsAnswer> {
    const askedAt = new Date().toISOString();
    const pods = this.deps.caches.get(cluster)?.pods(namespace);
    const injected = (pods?.state === 'known' ? pods.value : []).filter(
      pod => podIsLive(pod) && pod.running.kind === 'revision',
    );
    if (injected.length === 0) return { askedAt, items: [] };
    const answers = await this.ask(cluster, injected);
    return {
      askedAt,
      items: injected.map(pod => ({
        pod: pod.name,
        connection: connectionOf(pod, answers),
      })),
    };
  }

  /** By revision; a text says why it could not be asked. */
  private async ask(
    cluster: string,
    pods: readonly PodFact[],
  ): Promise<Map<string, IstiodAnswers | string>> {
    const revisions = [...new Set(pods.map(revisionOf))];
    try {
      const client = await this.deps.clients.reader(cluster);
      const istiods = await observeIstiods({ client, namespace: '' });
      if (istiods.state === 'unknown') throw new Error(istiods.why);
      const asked = await Promise.all(
        revisions.map(revision =>
          this.connections.answers(cluster, client, revision, istiods.value),
        ),
      );
      return new Map(
        revisions.map((revision, index) => [revision, asked[index]]),
      );
    } catch (error) {
      return new Map(revisions.map(revision => [revision, wordsOf(error)]));
    }
  }
}

function connectionOf(
  pod: PodFact,
  answers: ReadonlyMap<string, IstiodAnswers | string>,
): PodConnection {
  const revision = revisionOf(pod);
  const answer = answers.get(revision) ?? 'Its istiod was not asked.';
  if (typeof answer === 'string') return { state: 'not-asked', why: answer };
  const proxy = `${pod.name}.${pod.namespace}`;
  const found = answer.connections.find(each => each.proxy === proxy);
  if (found) return connected(found, revision);
  const [failure] = answer.failures;
  // It may be connected to exactly the one that did not answer.
  return failure === undefined
    ? { state: 'not-connected' }
    : { state: 'not-asked', why: failure };
}

function connected(
  { istiod, cdsAcknowledged, ldsAcknowledged, lastError }: ProxyConnection,
  revision: string,
): PodConnection {
  return {
    state: 'connected',
    ...{ istiod, revision, lastError },
    synced: cdsAcknowledged && ldsAcknowledged && lastError === null,
  };
}

function revisionOf({ running }: PodFact): string {
  return running.kind === 'revision' ? running.revision : '';
}
