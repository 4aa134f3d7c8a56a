import type { Intent } from '@mesh-plugins/backstage-plugin-mesh-common';
import type { ClusterClient } from '../cluster/ClusterClient';

/**
 * Carries out one intent; resolves with the object's new resourceVersion, null where the answer does not tell it.
 * Throws ClusterRequestError.
 */
export type Effect<I extends Intent> = (
  client: ClusterClient,
  intent: I,
  signal: AbortSignal,
) => Promise<string | null>;

/** The intent of a kind. */
export type IntentOf<Kind extends Intent['kind']> = Extract<
  Intent,
  { kind: Kind }
>;
