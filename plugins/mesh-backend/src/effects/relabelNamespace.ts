import {
  conditionalPatch,
  type Effect,
  type IntentOf,
  namespacePath,
} from './conditionalPatch';

/** Sets both injection labels in one patch, so that the namespace never carries both styles; null removes one. */
export const relabelNamespace: Effect<IntentOf<'relabel-namespace'>> = (
  client,
  intent,
  signal,
) =>
  conditionalPatch(
    client,
    namespacePath(intent.name),
    intent,
    { metadata: { labels: { ...intent.labels } } },
    signal,
  );
