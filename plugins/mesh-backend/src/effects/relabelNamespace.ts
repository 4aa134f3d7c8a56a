import { conditionalPatch } from './conditionalPatch';
import type { Effect, IntentOf } from './Effect';
import { objectPath } from './writtenKinds';

/** Sets both injection labels in one patch, so that the namespace never carries both styles; null removes one. */
export const relabelNamespace: Effect<IntentOf<'relabel-namespace'>> = (
  client,
  intent,
  signal,
) =>
  conditionalPatch(
    client,
    objectPath('Namespace', null, intent.name),
    intent,
    { metadata: { labels: { ...intent.labels } } },
    signal,
  );
