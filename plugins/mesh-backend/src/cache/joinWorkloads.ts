import type { WorkloadFact } from '@mesh-plugins/backstage-plugin-mesh-common';
import type { ReplicaSetEntry } from './watchedResources';

/**
 * The workloads of a namespace, Deployments with their ReplicaSets, so that each pod finds its owner.
 *
 * @remarks
 * Which ReplicaSet has the present template is left out: only decisions need it, and they read fresh.
 */
export function joinWorkloads(
  owners: readonly WorkloadFact[],
  replicaSets: readonly ReplicaSetEntry[],
): WorkloadFact[] {
  const joined = owners.map(owner => ({
    ...owner,
    replicaSetUids: replicaSets
      .filter(replicaSet => replicaSet.owner === owner.uid)
      .map(({ uid }) => uid),
  }));
  const bare = replicaSets.flatMap(({ fact }) => (fact ? [fact] : []));
  return [...joined, ...bare];
}
