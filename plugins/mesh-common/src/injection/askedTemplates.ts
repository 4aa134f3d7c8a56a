import { labelValue } from './labelValue';
import type { PodToInject } from './podToInject';

/** The annotation by which a pod chooses the templates that it is injected with. */
export const TEMPLATES_ANNOTATION = 'inject.istio.io/templates';

/** The templates that the pod asks for, in their order; null where it leaves that to the injector. */
export function askedTemplates({
  podAnnotations,
}: Pick<PodToInject, 'podAnnotations'>): string[] | null {
  const value = labelValue(podAnnotations, TEMPLATES_ANNOTATION);
  // An empty value asks for a template without a name, which is refused.
  return value === undefined ? null : value.split(',').map(each => each.trim());
}
