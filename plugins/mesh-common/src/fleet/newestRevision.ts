import type { RevisionSummary } from '../contract/cluster';
import { compareVersions, isVersion } from './compareVersions';

/** What a namespace of a cluster is expected to move to. @public */
export interface NewestRevision {
  revision: string;
  version: string;
  /** Every revision of that version that injects: whoever runs one of them has nothing to move. */
  names: string[];
}

/**
 * The revision of the highest Istio version that injects; null where none does or no version is known.
 *
 * @remarks
 * Where several have that version, the one that most proxies run gives the name.
 *
 * @public
 */
export function newestRevision(
  revisions: readonly RevisionSummary[],
): NewestRevision | null {
  const candidates = revisions
    .filter(
      ({ injects, version }) => injects.state === 'yes' && isVersion(version),
    )
    .sort(
      (a, b) =>
        compareVersions(b.version, a.version) ||
        b.proxies - a.proxies ||
        (a.revision < b.revision ? -1 : 1),
    );
  const [first] = candidates;
  if (!first || first.version === null) return null;
  return {
    revision: first.revision,
    version: first.version,
    names: candidates
      .filter(({ version }) => compareVersions(version, first.version) === 0)
      .map(({ revision }) => revision),
  };
}
