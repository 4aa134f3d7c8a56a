import { FENCE_ANNOTATION } from '@mesh-plugins/backstage-plugin-mesh-common';
import {
  conditionalPatch,
  type Effect,
  type IntentOf,
  namespacePath,
  workloadPath,
} from './conditionalPatch';

/** Moves the object's resourceVersion on without a change that anybody feels: an earlier write to it must now fail. */
export const fence: Effect<IntentOf<'fence'>> = (client, intent, signal) =>
  conditionalPatch(
    client,
    pathOf(intent),
    intent,
    { metadata: { annotations: { [FENCE_ANNOTATION]: intent.ticket } } },
    signal,
  );

function pathOf({ object, namespace, name }: IntentOf<'fence'>): string {
  switch (object) {
    case 'Namespace':
      return namespacePath(name);
    case 'Deployment':
    case 'StatefulSet':
    case 'DaemonSet':
      return workloadPath(object, namespace ?? '', name);
    default:
      throw new Error(`Unexpected object ${object satisfies never}`);
  }
}
