import type { JsonObject } from '@backstage/types';
import {
  FIELD_MANAGER,
  type Intent,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import type { ClusterClient } from '../cluster/ClusterClient';
import { metadataOf } from '../cluster/rawObject';
import { requireConditions } from './requireConditions';

/** What a patch changes. */
interface Change {
  metadata?: JsonObject;
  spec?: JsonObject;
}

/** Patches an object on the condition that it is still the one, and in the state, that the intent was decided on. */
export async function conditionalPatch(
  client: ClusterClient,
  path: string,
  intent: Pick<Intent, 'uid' | 'resourceVersion'>,
  change: Change,
  signal: AbortSignal,
): Promise<string> {
  const conditions = requireConditions(intent);
  const body = { ...change, metadata: { ...change.metadata, ...conditions } };
  const query = { fieldManager: FIELD_MANAGER };
  const patched = await client.mergePatch(path, body, query, signal);
  return metadataOf(patched).resourceVersion;
}
