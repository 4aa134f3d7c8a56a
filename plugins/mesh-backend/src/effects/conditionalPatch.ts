import type { JsonObject } from '@backstage/types';
import {
  FIELD_MANAGER,
  type Intent,
  type RestartableKind,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import {
  type ClusterClient,
  ClusterRequestError,
} from '../cluster/ClusterClient';
import { metadataOf } from '../cluster/rawObject';
import { workloadResource } from './workloadResource';

/** Carries out one intent; resolves with the object's new resourceVersion, throws ClusterRequestError. */
export type Effect<I extends Intent> = (
  client: ClusterClient,
  intent: I,
  signal: AbortSignal,
) => Promise<string>;

/** The intent of a kind. */
export type IntentOf<Kind extends Intent['kind']> = Extract<
  Intent,
  { kind: Kind }
>;

/** What a patch changes. */
interface Change {
  metadata?: JsonObject;
  spec?: JsonObject;
}

/** Patches an object on the condition that it is still the one, and in the state, that the intent was decided on. */
export async function conditionalPatch(
  client: ClusterClient,
  path: string,
  { uid, resourceVersion }: Pick<Intent, 'uid' | 'resourceVersion'>,
  change: Change,
  signal: AbortSignal,
): Promise<string> {
  // An empty precondition is none for the API server: it would write whatever the object is by now.
  if (!uid || !resourceVersion) {
    throw new ClusterRequestError(
      'It was read without its uid or resourceVersion, so nothing was sent.',
      400,
      'Unconditional',
    );
  }
  const body = {
    ...change,
    metadata: { ...change.metadata, uid, resourceVersion },
  };
  const query = { fieldManager: FIELD_MANAGER };
  const patched = await client.mergePatch(path, body, query, signal);
  return metadataOf(patched).resourceVersion;
}

/** The path of a namespace. */
export function namespacePath(name: string): string {
  return `/api/v1/namespaces/${encodeURIComponent(name)}`;
}

/** The path of a workload that can be restarted. */
export function workloadPath(
  kind: RestartableKind,
  namespace: string,
  name: string,
): string {
  return `/apis/apps/v1/namespaces/${encodeURIComponent(
    namespace,
  )}/${workloadResource(kind)}/${encodeURIComponent(name)}`;
}
