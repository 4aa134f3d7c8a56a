import type { Freshness, WriterState } from '../contract/cluster';
import type { MeshObject } from '../facts/meshObject';
import type { UnreadKind } from '../facts/namespaceFacts';
import type { ProxyCounts } from './countProxies';
import type { Known } from '../model/known';
import type { RevisionSummaryInput } from '../state/summarizeRevisions';

/** What is known of a cluster as a whole. @public */
export interface FleetCluster extends Omit<RevisionSummaryInput, 'proxies'> {
  name: string;
  title: string;
  freshness: Freshness;
  writer: WriterState;
  kubernetesVersion: string | null;
  /** The objects that make its revisions and tags. */
  objects: Known<readonly MeshObject[]>;
  /** Pods with a sidecar in the whole cluster. */
  proxies: Known<ProxyCounts>;
  /** Kinds of workloads that cannot be read, though the cluster as a whole is. */
  unreadKinds: readonly UnreadKind[];
}
