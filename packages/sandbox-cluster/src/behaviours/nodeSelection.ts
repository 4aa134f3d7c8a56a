import { matchesLabels } from '../admission/matchesLabels';
import { isJsonObject, JsonObject } from '../store/json';
import { LabelSelectorRequirement } from '../store/kinds';
import { KubernetesObject } from '../store/KubernetesObject';
import { PodSpec } from '../store/podKinds';

function objectsIn(value: unknown, key: string): JsonObject[] {
  const list = isJsonObject(value) ? value[key] : undefined;
  return Array.isArray(list) ? list.filter(isJsonObject) : [];
}

function requiredTerms(spec: PodSpec): JsonObject[] | undefined {
  const affinity = isJsonObject(spec.affinity) ? spec.affinity : {};
  const ofNodes = isJsonObject(affinity.nodeAffinity)
    ? affinity.nodeAffinity
    : {};
  const required = ofNodes.requiredDuringSchedulingIgnoredDuringExecution;
  return isJsonObject(required)
    ? objectsIn(required, 'nodeSelectorTerms')
    : undefined;
}

/** A requirement of a node selector reads as one of a label selector; `Gt` and `Lt` are not served. */
function requirements(term: JsonObject, key: string) {
  return objectsIn(term, key) as (JsonObject & LabelSelectorRequirement)[];
}

/** Whether a pod's node selector and required node affinity allow a node. Taints and resources are not looked at. */
export function allowsNode(spec: PodSpec, node: KubernetesObject): boolean {
  const { name, labels = {} } = node.metadata;
  const selector = isJsonObject(spec.nodeSelector) ? spec.nodeSelector : {};
  if (Object.entries(selector).some(([key, value]) => labels[key] !== value))
    return false;
  const terms = requiredTerms(spec);
  return (
    terms === undefined ||
    terms.some(
      term =>
        matchesLabels(
          { matchExpressions: requirements(term, 'matchExpressions') },
          labels,
        ) &&
        matchesLabels(
          { matchExpressions: requirements(term, 'matchFields') },
          { 'metadata.name': name },
        ),
    )
  );
}

/** The node of a pod, or the one it was made for when the scheduler has not bound it yet. */
export function intendedNode(spec: PodSpec): string | undefined {
  if (spec.nodeName) return spec.nodeName;
  return (requiredTerms(spec) ?? [])
    .flatMap(term => requirements(term, 'matchFields'))
    .find(({ key }) => key === 'metadata.name')?.values?.[0];
}
