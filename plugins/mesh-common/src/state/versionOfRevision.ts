import type { ControlPlane } from '../facts/namespaceFacts';
import type { Known } from '../model/known';

/** The Istio version of a revision, as its istiods say, those of this namespace before others; null where none does. */
export function versionOfRevision(
  revision: string,
  { controlPlanes }: { controlPlanes: Known<readonly ControlPlane[]> },
  namespace: string | null = null,
): string | null {
  if (controlPlanes.state === 'unknown') return null;
  const named = controlPlanes.value.filter(
    each => each.revision === revision && each.version !== null,
  );
  const own = named.find(each => each.namespace === namespace) ?? named[0];
  return own?.version ?? null;
}
