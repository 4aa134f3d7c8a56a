import { FENCE_ANNOTATION } from '@mesh-plugins/backstage-plugin-mesh-common';
import { conditionalPatch } from './conditionalPatch';
import type { Effect, IntentOf } from './Effect';
import { objectPath } from './writtenKinds';

/** Moves the object's resourceVersion on without a change that anybody feels: an earlier write to it must now fail. */
export const fence: Effect<IntentOf<'fence'>> = (client, intent, signal) =>
  conditionalPatch(
    client,
    objectPath(intent.object, intent.namespace, intent.name),
    intent,
    { metadata: { annotations: { [FENCE_ANNOTATION]: intent.ticket } } },
    signal,
  );
