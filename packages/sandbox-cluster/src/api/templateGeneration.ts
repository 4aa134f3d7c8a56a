import { isJsonObject, sameJson } from '../store/json';
import { KubernetesObject } from '../store/KubernetesObject';

/** Where a DaemonSet of `apps/v1` keeps a field of the version before it; pods made from its template name it in a label. */
export const templateGenerationAnnotation =
  'deprecated.daemonset.template.generation';

/** How many templates a DaemonSet has had. */
export function templateGenerationOf({ metadata }: KubernetesObject): number {
  const given = metadata.annotations?.[templateGenerationAnnotation];
  return Math.max(1, Number.parseInt(given ?? '', 10) || 1);
}

/** Counts the templates of a DaemonSet, as the API server does whatever a client sends. */
export function countTemplates(
  next: KubernetesObject,
  current?: KubernetesObject,
): void {
  if (next.kind !== 'DaemonSet') return;
  const generation =
    current === undefined
      ? templateGenerationOf(next)
      : templateGenerationOf(current) +
        (sameJson(templateOf(current), templateOf(next)) ? 0 : 1);
  next.metadata.annotations = {
    ...next.metadata.annotations,
    [templateGenerationAnnotation]: String(generation),
  };
}

function templateOf({ spec }: KubernetesObject): unknown {
  return isJsonObject(spec) ? spec.template : undefined;
}
