import type { JsonObject } from '@backstage/types';
import type { PodFact } from '@mesh-plugins/backstage-plugin-mesh-common';
import { controllerOf, metadataOf } from '../cluster/rawObject';

/** The kinds of which every object of the namespace is read. */
const readKinds: readonly string[] = [
  'Deployment',
  'ReplicaSet',
  'StatefulSet',
  'DaemonSet',
];

/**
 * Tells of a pod whether its owner, or that one's owner, should be among what was read and is not.
 *
 * @remarks
 * Such an owner was deleted, and its pods go away after it, or it was created between two reads. To imply a workload
 * for it would make something of it that nobody can renew.
 */
export function ownerIsGone(
  objects: readonly JsonObject[],
): (pod: PodFact) => boolean {
  const byUid = new Map(objects.map(each => [metadataOf(each).uid, each]));
  const isMissing = (owner: ReturnType<typeof controllerOf>) =>
    owner !== null &&
    owner.apiVersion === 'apps/v1' &&
    readKinds.includes(owner.kind) &&
    !byUid.has(owner.uid);
  return ({ controller }) => {
    const owner = controller && byUid.get(controller.uid);
    return isMissing(controller) || (!!owner && isMissing(controllerOf(owner)));
  };
}
