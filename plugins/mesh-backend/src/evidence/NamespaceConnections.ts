import {
  type AskedConnections,
  type Connections,
  judgeConnection,
  judgePods,
  type Known,
  leadOfHost,
  type LeadOfHost,
  mayRun,
  type PodConnection,
  podIsLive,
  type PodFact,
  toldAddresses,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import type { ClusterCache } from '../cache/ClusterCache';
import type { ClusterClients } from '../cluster/ClusterClient';
import { wordsOf } from '../cluster/wordsOf';
import type { IstiodConnections } from '../observe/IstiodConnections';

/** Which istiods the proxies of a namespace are connected to, asked when somebody looks. */
export class NamespaceConnections {
  constructor(
    private readonly deps: {
      caches: {
        get(
          cluster: string,
        ): Pick<ClusterCache, 'pods' | 'addressFacts'> | undefined;
      };
      clients: Pick<ClusterClients, 'reader'>;
      connections: IstiodConnections;
    },
  ) {}

  /** Never throws for a cluster or istiod that does not answer: then the pods are not asked for, and why. */
  async of(cluster: string, namespace: string): Promise<Connections> {
    const cache = this.deps.caches.get(cluster);
    const pods = cache?.pods(namespace);
    const facts = cache?.addressFacts();
    const injected =
      facts && pods?.state === 'known'
        ? judgePods(pods.value, facts).filter(
            pod => podIsLive(pod) && pod.running.kind !== 'none',
          )
        : [];
    if (!facts || injected.length === 0) {
      const istiods = { answered: 0, unanswered: 0 };
      return { askedAt: new Date().toISOString(), istiods, items: [] };
    }
    const asked = await this.ask(cluster, namespace, injected);
    const leadOf = leadOfHost(facts);
    return {
      askedAt:
        asked.state === 'known' ? asked.observedAt : new Date().toISOString(),
      istiods: countOf(asked),
      items: injected.map(pod => ({
        pod: pod.name,
        connection: connectionOf(pod, asked, leadOf),
      })),
    };
  }

  private async ask(
    cluster: string,
    namespace: string,
    pods: readonly PodFact[],
  ): Promise<Known<AskedConnections>> {
    try {
      const client = await this.deps.clients.reader(cluster);
      // One of which it is not clear may be connected to any of those that it may run.
      const revisions = new Set(
        pods.flatMap(({ running }) => {
          const named = mayRun(running);
          return named === 'any' ? [] : named;
        }),
      );
      return await this.deps.connections.ofAll(
        { name: cluster, client },
        namespace,
        [...revisions],
      );
    } catch (error) {
      return { state: 'unknown', why: wordsOf(error) };
    }
  }
}

function connectionOf(
  pod: PodFact,
  asked: Known<AskedConnections>,
  leadOf: LeadOfHost,
): PodConnection {
  if (asked.state === 'known') {
    return judgeConnection(pod, asked.value, revisionOf(pod), leadOf);
  }
  const { why } = asked;
  return {
    state: 'not-asked',
    reason: 'unknown',
    why,
    told: toldAddresses(pod, revisionOf(pod), leadOf),
  };
}

function countOf(asked: Known<AskedConnections>): Connections['istiods'] {
  if (asked.state === 'unknown') return { answered: 0, unanswered: 0 };
  const { answered, unasked } = asked.value;
  return { answered: answered.length, unanswered: unasked.length };
}

function revisionOf({ running }: PodFact): string | null {
  return running.kind === 'revision' ? running.revision : null;
}
