import {
  type Known,
  parsePod,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import type { IstiodPod } from './countControlPlanes';
import type { FreshRead } from './FreshRead';
import { istiodImage, istiodLabel } from './istiodImage';
import { listAll } from './listAll';
import { readFact } from './readFact';

/** The pods of istiod in the cluster, whatever their revision. */
export function observeIstiods({
  client,
  signal,
}: FreshRead): Promise<Known<IstiodPod[]>> {
  const right = { verbs: ['list'], group: '', resource: 'pods' };
  return readFact(right, async () => {
    const labelSelector = `${istiodLabel.key}=${istiodLabel.value}`;
    const pods = await listAll(
      client,
      '/api/v1/pods',
      { labelSelector },
      signal,
    );
    return pods.map(pod => ({
      fact: parsePod(pod),
      istiodImage: istiodImage(pod),
    }));
  });
}
