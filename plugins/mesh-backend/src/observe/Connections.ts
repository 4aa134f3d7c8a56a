import {
  type Known,
  known,
  type ProxyConnection,
  REVISION_LABEL,
  unknown,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import type { ClusterClient } from '../cluster/ClusterClient';
import type { IstiodPod } from './countControlPlanes';
import { ISTIOD_MONITORING_PORT } from './istiodPort';
import { parseSyncz } from './parseSyncz';
import { wordsOf } from '../cluster/wordsOf';

/** Many migrations may wait for the same istiod, whose answer lists every proxy it has. */
const shareForMs = 900;

/** What the ready istiods of a revision said. */
export interface IstiodAnswers {
  askedAt: string;
  connections: ProxyConnection[];
  answered: number;
  /** Why an istiod could not be asked; empty where all of them answered. */
  failures: string[];
}

/** Asks istiods which proxies are connected to them. */
export class Connections {
  private readonly asked = new Map<
    string,
    { answer: Promise<ProxyConnection[]>; until: number }
  >();

  constructor(private readonly shareMs = shareForMs) {}

  /** Proxies of the namespace as the ready istiods of the revision list them; unknown where none of them answers. */
  async of(
    cluster: string,
    client: ClusterClient,
    revision: string,
    namespace: string,
    istiods: Known<IstiodPod[]>,
  ): Promise<Known<ProxyConnection[]>> {
    if (istiods.state === 'unknown') return unknown(istiods.why);
    const { askedAt, answered, connections, failures } = await this.answers(
      cluster,
      client,
      revision,
      istiods.value,
    );
    if (answered === 0) return unknown(failures[0]);
    const suffix = `.${namespace}`;
    return known(
      connections.filter(({ proxy }) => proxy.endsWith(suffix)),
      askedAt,
    );
  }

  /** What each ready istiod of the revision lists, of all namespaces; where there is none, that is the failure. */
  async answers(
    cluster: string,
    client: ClusterClient,
    revision: string,
    istiods: readonly IstiodPod[],
  ): Promise<IstiodAnswers> {
    const askedAt = new Date().toISOString();
    const ready = istiods.filter(
      ({ fact }) =>
        fact.ready &&
        !fact.terminating &&
        (fact.labels[REVISION_LABEL] ?? 'default') === revision,
    );
    if (ready.length === 0) {
      const why = `No ready istiod pod of revision ${revision} was found in the cluster to ask.`;
      return { askedAt, connections: [], answered: 0, failures: [why] };
    }
    const answers = await Promise.allSettled(
      ready.map(pod => this.ask(cluster, client, pod)),
    );
    const fulfilled = answers.filter(each => each.status === 'fulfilled');
    return {
      askedAt,
      connections: fulfilled.flatMap(({ value }) => value),
      answered: fulfilled.length,
      failures: answers.flatMap(each =>
        each.status === 'rejected'
          ? [
              `istiod of revision ${revision} could not be asked. ${wordsOf(each.reason)}`,
            ]
          : [],
      ),
    };
  }

  private ask(
    cluster: string,
    client: ClusterClient,
    { fact }: IstiodPod,
  ): Promise<ProxyConnection[]> {
    const key = `${cluster}/${fact.uid}`;
    const shared = this.asked.get(key);
    if (shared && Date.now() < shared.until) return shared.answer;
    const answer = askSyncz(client, fact);
    // Istiods come and go; what is dropped is asked again.
    if (this.asked.size > 200) this.asked.clear();
    this.asked.set(key, { answer, until: Date.now() + this.shareMs });
    return answer;
  }
}

async function askSyncz(
  client: ClusterClient,
  { namespace, name }: { namespace: string; name: string },
): Promise<ProxyConnection[]> {
  const { status, body } = await client.portForwardGet(
    { namespace, name },
    ISTIOD_MONITORING_PORT,
    '/debug/syncz',
  );
  if (status === 200) return parseSyncz(name, body);
  throw new Error(
    `Pod ${namespace}/${name} answered /debug/syncz with status ${status}.`,
  );
}
