import type { JsonObject } from '@backstage/types';
import { objectsField, stringField } from './jsonFields';

/** True when the status of a pod has the condition `Ready`. */
export function podIsReady(status: JsonObject): boolean {
  return objectsField(status, 'conditions').some(
    condition =>
      stringField(condition, 'type') === 'Ready' &&
      stringField(condition, 'status') === 'True',
  );
}
