import type { ControlPlane } from '../facts/namespaceFacts';
import type { Known } from '../model/known';

/** The Istio version of a revision, as its istiods say; null where none does. */
export function versionOfRevision(
  revision: string,
  { controlPlanes }: { controlPlanes: Known<readonly ControlPlane[]> },
): string | null {
  if (controlPlanes.state === 'unknown') return null;
  const controlPlane = controlPlanes.value.find(
    each => each.revision === revision && each.version !== null,
  );
  return controlPlane?.version ?? null;
}
