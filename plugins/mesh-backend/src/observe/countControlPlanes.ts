import {
  type ControlPlane,
  type PodFact,
  REVISION_LABEL,
  versionOfImage,
} from '@mesh-plugins/backstage-plugin-mesh-common';

/** A pod of istiod with the image of its own container. */
export interface IstiodPod {
  fact: PodFact;
  istiodImage: string | null;
}

/** The istiods by namespace and revision; the version is what their images' tags say. */
export function countControlPlanes(pods: Iterable<IstiodPod>): ControlPlane[] {
  const planes = new Map<string, ControlPlane>();
  for (const { fact, istiodImage } of pods) {
    if (fact.terminating) continue;
    // istiod without the label is the unnamed revision, which Istio itself calls "default".
    const revision = fact.labels[REVISION_LABEL] ?? 'default';
    const key = `${fact.namespace}/${revision}`;
    const plane = planes.get(key) ?? {
      revision,
      namespace: fact.namespace,
      version: null,
      readyPods: 0,
      pods: 0,
    };
    planes.set(key, {
      ...plane,
      version:
        plane.version ?? (istiodImage ? versionOfImage(istiodImage) : null),
      readyPods: plane.readyPods + (fact.ready ? 1 : 0),
      pods: plane.pods + 1,
    });
  }
  return [...planes.values()];
}
