import {
  type PodFact,
  podIsLive,
  REVISION_LABEL,
} from '@mesh-plugins/backstage-plugin-mesh-common';

/** A Service by what it says about the pods behind it; a Service of type ExternalName has none. */
export interface ServiceTarget {
  namespace: string;
  name: string;
  /** Empty where it has none: then somebody else writes its endpoints. */
  selector: Record<string, string>;
  /** Where it leads out of the cluster; null for every type but ExternalName. */
  externalName: string | null;
}

/**
 * The revisions of the istiods that a Service leads to: of its ready pods, else of any, else what its selector says.
 *
 * @remarks
 * A Service reaches ready pods alone, and while none is ready those that will be. A revision that is scaled to nothing
 * still has its selector: `istio.io/rev`, or `istio: pilot` of the chart's unnamed revision.
 */
export function injectorRevisions(
  { namespace, selector }: Omit<ServiceTarget, 'externalName'>,
  istiods: readonly PodFact[],
): string[] {
  const wanted = Object.entries(selector);
  if (wanted.length === 0) return [];
  const behind = istiods.filter(
    pod =>
      pod.namespace === namespace &&
      podIsLive(pod) &&
      wanted.every(([key, value]) => pod.labels[key] === value),
  );
  const ready = behind.filter(pod => pod.ready);
  const telling = ready.length > 0 ? ready : behind;
  if (telling.length > 0) {
    return [...new Set(telling.map(revisionOf))].sort();
  }
  if (selector[REVISION_LABEL]) return [selector[REVISION_LABEL]];
  return selector.istio === 'pilot' ? ['default'] : [];
}

/** istiod without the label is the unnamed revision, which Istio itself calls "default". */
function revisionOf({ labels }: PodFact): string {
  return labels[REVISION_LABEL] || 'default';
}
