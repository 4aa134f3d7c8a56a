import { conditionalPatch } from './conditionalPatch';
import type { Effect, IntentOf } from './Effect';
import { objectPath } from './writtenKinds';

/** Asks Argo Rollouts to evict all pods that were created before a time, as `kubectl argo rollouts restart` does. */
export const restartRollout: Effect<IntentOf<'restart-rollout'>> = (
  client,
  intent,
  signal,
) =>
  conditionalPatch(
    client,
    objectPath('Rollout', intent.namespace, intent.name),
    intent,
    { spec: { restartAt: intent.restartAt } },
    signal,
  );
