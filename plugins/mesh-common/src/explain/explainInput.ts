import type { Freshness } from '../contract/cluster';
import type { PodConnection } from '../contract/connections';
import type { NamespaceFacts } from '../facts/namespaceFacts';
import type { TagService } from '../injection/injection';
import type { PodFact, WorkloadFact } from '../facts/podFact';
import type { Known } from '../model/known';
import type { AssumedChanges } from './labelChanges';

/** What an explanation rests on. @public */
export type ExplainFacts = Pick<
  NamespaceFacts,
  'object' | 'webhooks' | 'injectorServices' | 'controlPlanes'
> & {
  /** How many webhook configurations are not Istio's. */
  otherWebhooks: Known<number>;
  /** The Services of tags, where they are read. */
  tagServices?: Known<TagService[]>;
};

/** A pod that exists, and what owns it: a stand-in where the owner itself is not known. @public */
export interface ExplainedPod {
  fact: PodFact;
  workload: WorkloadFact;
  /** Null where it has no proxy, or is on its way out. */
  connection: { connection: PodConnection; askedAt: string } | null;
}

/** A question about one pod, or about one that does not exist. @public */
export interface ExplainInput {
  cluster: string;
  namespace: string;
  freshness: Freshness;
  facts: ExplainFacts;
  /** Null asks about a pod that does not exist; `name` is there though the pod could not be read. */
  pod: { name: string; known: Known<ExplainedPod> } | null;
  changes: AssumedChanges;
}
