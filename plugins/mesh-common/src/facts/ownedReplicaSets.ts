import type { JsonObject } from '@backstage/types';
import { controllerOf } from './controllerOf';
import { objectField, stringField, stringMapField } from './jsonFields';
import type { WorkloadFact } from './podFact';
import { sameJson } from './sameJson';

/** The label by which the Deployment controller tells the pods of its ReplicaSets apart. */
const TEMPLATE_HASH_LABEL = 'pod-template-hash';

/**
 * The ReplicaSets of a Deployment, and which of them has its present template.
 *
 * @remarks
 * As the Deployment controller finds its new ReplicaSet (`FindNewReplicaSet`): the oldest whose template equals the
 * Deployment's but for the hash label. The annotation `deployment.kubernetes.io/revision` would answer wrongly while
 * the Deployment is paused or the controller is behind. Null until the controller has made it.
 */
export function ownedReplicaSets(
  deployment: JsonObject,
  replicaSets: readonly JsonObject[],
): Pick<WorkloadFact, 'presentPods' | 'ownedUids'> {
  const uid = uidOf(deployment);
  const owned = replicaSets.filter(
    replicaSet => uid !== '' && controllerOf(replicaSet)?.uid === uid,
  );
  const template = withoutHash(deployment);
  const [current] = owned
    .filter(replicaSet => sameJson(withoutHash(replicaSet), template))
    .sort((a, b) => (createdAt(a) < createdAt(b) ? -1 : 1));
  return {
    presentPods: current ? { by: 'controller', uid: uidOf(current) } : null,
    ownedUids: owned.map(uidOf),
  };
}

function withoutHash(json: JsonObject): JsonObject {
  const template = objectField(objectField(json, 'spec'), 'template');
  const metadata = objectField(template, 'metadata');
  const { [TEMPLATE_HASH_LABEL]: _, ...labels } = stringMapField(
    metadata,
    'labels',
  );
  return { ...template, metadata: { ...metadata, labels } };
}

function uidOf(json: JsonObject): string {
  return stringField(objectField(json, 'metadata'), 'uid') ?? '';
}

function createdAt(json: JsonObject): string {
  return stringField(objectField(json, 'metadata'), 'creationTimestamp') ?? '';
}
