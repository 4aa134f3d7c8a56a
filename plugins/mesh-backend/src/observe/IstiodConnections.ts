import {
  type AskedConnections,
  type Known,
  known,
  type ProxyConnection,
  REVISION_LABEL,
  type UnaskedIstiod,
  unknown,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import type { ClusterClient } from '../cluster/ClusterClient';
import { wordsOf } from '../cluster/wordsOf';
import {
  askSyncz,
  type IstiodReplica,
  type SynczAnswer,
  unreachable,
} from './askSyncz';
import type { IstiodPod } from './countControlPlanes';
import { observeIstiods } from './observeIstiods';
import { SharedAnswers } from './SharedAnswers';

/** All open pages of a cluster cost one question an istiod in this time, and none when nobody looks. */
const shareForMs = 2_000;

/** A question to one istiod, or the list of them, in several requests that have their own limits. */
const questionLimitMs = 30_000;

/** Where to ask. */
export interface AskedCluster {
  name: string;
  client: ClusterClient;
}

/**
 * Asks istiods which proxies are connected to them. One for the whole process: whoever asks shares the answers.
 */
export class IstiodConnections {
  private readonly answers: SharedAnswers<IndexedAnswer>;
  private readonly istiods: SharedAnswers<Known<IstiodPod[]>>;

  constructor(shareMs = shareForMs, limitMs = questionLimitMs) {
    this.answers = new SharedAnswers(shareMs, limitMs);
    this.istiods = new SharedAnswers(shareMs, limitMs);
  }

  /** What the ready istiods of one revision list of a namespace, for a migration that waits for it, and why others did not say. */
  async ofRevision(
    cluster: AskedCluster,
    namespace: string,
    revision: string,
    istiods: Known<IstiodPod[]>,
  ): Promise<Known<AskedConnections>> {
    if (istiods.state === 'unknown') return unknown(istiods.why);
    const ofIt = istiods.value.filter(pod => revisionOf(pod) === revision);
    const asked = await this.ask(cluster, namespace, ofIt, [revision], true);
    return known(asked, asked.askedAt);
  }

  /** What the ready istiods of every revision list of a namespace; `revisions` are those that should have some. */
  async ofAll(
    cluster: AskedCluster,
    namespace: string,
    revisions: readonly string[],
  ): Promise<Known<AskedConnections>> {
    const { client, name } = cluster;
    const istiods = await this.istiods
      .of(name, () => observeIstiods({ client, namespace: '' }))
      .catch((error: unknown) =>
        unknown(
          `The istiods of ${name} could not be listed: ${wordsOf(error)}.`,
        ),
      );
    if (istiods.state === 'unknown') return unknown(istiods.why);
    const asked = await this.ask(cluster, namespace, istiods.value, revisions);
    return known(asked, asked.askedAt);
  }

  private async ask(
    { name: cluster, client }: AskedCluster,
    namespace: string,
    istiods: readonly IstiodPod[],
    revisions: readonly string[],
    waits = false,
  ): Promise<AskedConnections> {
    const askedAt = new Date().toISOString();
    const ready = istiods.filter(({ fact }) => fact.ready && !fact.terminating);
    const answers = await Promise.all(
      ready.map(async pod => {
        const replica = replicaOf(pod);
        const answer = await this.answers
          .of(
            `${cluster}/${pod.fact.uid}`,
            () => askSyncz(client, replica).then(indexed),
            waits,
          )
          .catch((error: unknown) =>
            unreachable(replica, `${wordsOf(error)}.`),
          );
        return { ...replica, answer };
      }),
    );
    return {
      askedAt,
      connections: answers.flatMap(({ answer }) =>
        answer.kind === 'answered'
          ? (answer.byNamespace.get(namespace) ?? [])
          : [],
      ),
      answered: answers.flatMap(({ name, revision, answer }) =>
        answer.kind === 'answered' ? [{ istiod: name, revision }] : [],
      ),
      unasked: [
        ...answers.flatMap(({ answer }) =>
          answer.kind === 'unasked' ? [answer.why] : [],
        ),
        ...revisions
          .filter(revision => !ready.some(pod => revisionOf(pod) === revision))
          .map(revision => nobodyToAsk(revision, istiods)),
      ],
    };
  }
}

type IndexedAnswer =
  | { kind: 'answered'; byNamespace: Map<string, ProxyConnection[]> }
  | Extract<SynczAnswer, { kind: 'unasked' }>;

/** A fleet's istiod lists tens of thousands of proxies, of which each caller wants those of one namespace. */
function indexed(answer: SynczAnswer): IndexedAnswer {
  if (answer.kind === 'unasked') return answer;
  const byNamespace = new Map<string, ProxyConnection[]>();
  for (const connection of answer.connections) {
    // A namespace has no dot in its name, a pod may.
    const namespace = connection.proxy.slice(
      connection.proxy.lastIndexOf('.') + 1,
    );
    const found = byNamespace.get(namespace);
    if (found) found.push(connection);
    else byNamespace.set(namespace, [connection]);
  }
  return { kind: 'answered', byNamespace };
}

function replicaOf(pod: IstiodPod): IstiodReplica {
  const { namespace, name } = pod.fact;
  return { namespace, name, revision: revisionOf(pod) };
}

/** istiod without the label is the unnamed revision, which Istio itself calls "default". */
function revisionOf({ fact }: IstiodPod): string {
  return fact.labels[REVISION_LABEL] ?? 'default';
}

function nobodyToAsk(
  revision: string,
  istiods: readonly IstiodPod[],
): UnaskedIstiod {
  const exists = istiods.some(pod => revisionOf(pod) === revision);
  return {
    revision,
    istiod: null,
    reason: exists ? 'not-ready' : 'no-istiod',
    why: exists
      ? `No istiod pod of revision ${revision} is ready to be asked.`
      : `No istiod pod of revision ${revision} was found in the cluster to ask: its control plane is managed, runs elsewhere, or is gone.`,
  };
}
