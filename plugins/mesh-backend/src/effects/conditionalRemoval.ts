import type { ClusterClient } from '../cluster/ClusterClient';
import type { IntentOf } from './Effect';
import { requireConditions } from './requireConditions';
import { objectPath } from './writtenKinds';

/*
 * The API server honours both conditions of a removal: a pod of the same name that came later has another UID, and one
 * that a fence has changed meanwhile has another resourceVersion (`addConditionAndDeletePod` of the eviction).
 */

/** Asks for the end of exactly this pod, as far as its disruption budget allows it. */
export async function conditionalEviction(
  client: ClusterClient,
  intent: IntentOf<'evict-pod'>,
  signal: AbortSignal,
): Promise<null> {
  const { name, namespace } = intent;
  await client.post(
    `${objectPath('Pod', namespace, name)}/eviction`,
    {
      apiVersion: 'policy/v1',
      kind: 'Eviction',
      metadata: { name, namespace },
      deleteOptions: { preconditions: requireConditions(intent) },
    },
    signal,
  );
  return null;
}

/** Ends exactly this pod. */
export async function conditionalDeletion(
  client: ClusterClient,
  intent: IntentOf<'delete-pod'>,
  signal: AbortSignal,
): Promise<null> {
  const { name, namespace } = intent;
  await client.deleteObject(
    objectPath('Pod', namespace, name),
    { preconditions: requireConditions(intent) },
    signal,
  );
  return null;
}
