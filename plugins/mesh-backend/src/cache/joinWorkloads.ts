import {
  impliedWorkloads,
  type OwnedObject,
  type PodFact,
  type WorkloadFact,
} from '@mesh-plugins/backstage-plugin-mesh-common';

/**
 * The workloads of a namespace with what stands between them and their pods, so that each pod finds its owner; where
 * that is none of those known, one is implied.
 *
 * @remarks
 * Which ReplicaSet has the present template is left out: only decisions need it, and they read fresh.
 */
export function joinWorkloads(
  workloads: readonly WorkloadFact[],
  owned: readonly OwnedObject[],
  pods: readonly PodFact[],
): WorkloadFact[] {
  const uidsByOwner = new Map<string, string[]>();
  for (const { uid, controller } of owned) {
    if (!controller) continue;
    const uids = uidsByOwner.get(controller.uid);
    if (uids) uids.push(uid);
    else uidsByOwner.set(controller.uid, [uid]);
  }
  const joined = workloads.map(workload => ({
    ...workload,
    ownedUids: uidsByOwner.get(workload.uid) ?? [],
  }));
  return [...joined, ...impliedWorkloads(pods, joined, owned)];
}
