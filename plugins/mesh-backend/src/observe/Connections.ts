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

/** Asks istiods which proxies are connected to them. */
export class Connections {
  private readonly asked = new Map<
    string,
    { answer: Promise<ProxyConnection[]>; until: number }
  >();

  /** Proxies of the namespace as the ready istiods of the revision list them; unknown where none of them answers. */
  async of(
    cluster: string,
    client: ClusterClient,
    revision: string,
    namespace: string,
    istiods: Known<IstiodPod[]>,
  ): Promise<Known<ProxyConnection[]>> {
    if (istiods.state === 'unknown') return unknown(istiods.why);
    const askedAt = new Date().toISOString();
    const ready = istiods.value.filter(
      ({ fact }) =>
        fact.ready &&
        !fact.terminating &&
        (fact.labels[REVISION_LABEL] ?? 'default') === revision,
    );
    if (ready.length === 0) {
      return unknown(
        `No ready istiod pod of revision ${revision} was found in the cluster to ask.`,
      );
    }
    const answers = await Promise.allSettled(
      ready.map(pod => this.ask(cluster, client, pod)),
    );
    const answered = answers.filter(each => each.status === 'fulfilled');
    const [failed] = answers.filter(each => each.status === 'rejected');
    if (answered.length === 0) {
      return unknown(
        `istiod of revision ${revision} could not be asked. ${wordsOf(failed?.reason)}`,
      );
    }
    const suffix = `.${namespace}`;
    return known(
      answered
        .flatMap(({ value }) => value)
        .filter(({ proxy }) => proxy.endsWith(suffix)),
      askedAt,
    );
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
    this.asked.set(key, { answer, until: Date.now() + shareForMs });
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
