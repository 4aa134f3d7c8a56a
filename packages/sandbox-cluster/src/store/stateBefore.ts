import type { StoreEvent } from './EventHistory';
import type { KubernetesObject } from './KubernetesObject';
import { objectKey, sorted } from './objectOrder';

/** What a list held before the events that led to what it holds now. */
export function stateBefore(
  events: readonly StoreEvent[],
  present: readonly KubernetesObject[],
  { resource, namespace }: { resource: string; namespace?: string },
): KubernetesObject[] {
  const state = new Map(
    present.map(object => [
      objectKey(object.metadata.namespace, object.metadata.name),
      object,
    ]),
  );
  for (const event of [...events].reverse()) {
    const { metadata } = event.object;
    if (
      event.resource !== resource ||
      (namespace !== undefined && metadata.namespace !== namespace)
    )
      continue;
    const key = objectKey(metadata.namespace, metadata.name);
    if (event.previous) state.set(key, event.previous);
    else state.delete(key);
  }
  return sorted([...state.values()]);
}
