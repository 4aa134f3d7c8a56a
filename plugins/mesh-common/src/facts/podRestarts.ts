import type { JsonObject } from '@backstage/types';
import { numberField, objectField, objectsField } from './jsonFields';
import type { PodFact } from './podFact';
import { lastExit } from './podTrouble';

/** How often the containers of a pod were restarted, sidecars among them. */
export function podRestarts(status: JsonObject): PodFact['restarts'] {
  const restarted = [
    ...objectsField(status, 'initContainerStatuses'),
    ...objectsField(status, 'containerStatuses'),
  ].filter(container => restartsOf(container) > 0);
  const [most] = [...restarted].sort((a, b) => restartsOf(b) - restartsOf(a));
  return {
    count: restarted.reduce((sum, each) => sum + restartsOf(each), 0),
    last: lastExit(objectField(most, 'lastState')) ?? null,
  };
}

function restartsOf(container: JsonObject): number {
  return numberField(container, 'restartCount') ?? 0;
}
