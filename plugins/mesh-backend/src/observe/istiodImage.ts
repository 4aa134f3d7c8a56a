import type { JsonObject } from '@backstage/types';
import { isObject, metadataOf, objectsOf, textOf } from '../cluster/rawObject';

/** The label that Istio's charts and operators put on the pods of istiod. */
export const istiodLabel = { key: 'app', value: 'istiod' };

/** The image of istiod's own container; null for all other pods. */
export function istiodImage(pod: JsonObject): string | null {
  if (metadataOf(pod).labels[istiodLabel.key] !== istiodLabel.value)
    return null;
  const spec = isObject(pod.spec) ? pod.spec : {};
  const containers = objectsOf(spec.containers);
  const own =
    containers.find(container => container.name === 'discovery') ??
    containers[0];
  return own ? textOf(own.image) : null;
}
