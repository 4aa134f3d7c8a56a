import type {
  ControlPlane,
  Known,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { allKnown } from '../cache/allKnown';
import type { ClusterClient } from '../cluster/ClusterClient';
import { countControlPlanes, type IstiodPod } from './countControlPlanes';
import type { IstiodVersions } from './IstiodVersions';

/** The istiods of the cluster; the version is what a ready one of each revision says, else what its image's tag says. */
export async function observeControlPlanes(
  client: ClusterClient,
  versions: IstiodVersions,
  istiods: Promise<Known<IstiodPod[]>>,
): Promise<Known<ControlPlane[]>> {
  const pods = await istiods;
  if (pods.state === 'unknown') return pods;
  const asked = new Map<string, string>();
  await Promise.all(
    pods.value
      .filter(({ fact }) => fact.ready && !fact.terminating)
      .map(async pod => {
        const version = await versions.of(client, pod);
        if (version !== null) asked.set(planeOf(pod), version);
      }),
  );
  return allKnown([pods], found =>
    countControlPlanes(found).map(plane => ({
      ...plane,
      version:
        asked.get(`${plane.namespace}/${plane.revision}`) ?? plane.version,
    })),
  );
}

function planeOf(pod: IstiodPod): string {
  const [{ namespace, revision }] = countControlPlanes([pod]);
  return `${namespace}/${revision}`;
}
