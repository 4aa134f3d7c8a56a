import type { Intent } from '@mesh-plugins/backstage-plugin-mesh-common';
import { ClusterRequestError } from '../cluster/ClusterClient';

/** An empty precondition is none for the API server: it would write whatever the object is by now. */
export function requireConditions({
  uid,
  resourceVersion,
}: Pick<Intent, 'uid' | 'resourceVersion'>): {
  uid: string;
  resourceVersion: string;
} {
  if (!uid || !resourceVersion) {
    throw new ClusterRequestError(
      'It was read without its uid or resourceVersion, so nothing was sent.',
      400,
      'Unconditional',
    );
  }
  return { uid, resourceVersion };
}
