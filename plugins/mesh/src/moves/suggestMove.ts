import {
  INJECTION_LABEL,
  isOfRevision,
  REVISION_LABEL,
  type Placement,
  type RevisionSummary,
  type Target,
} from '@mesh-plugins/backstage-plugin-mesh-common';

/** The move that the Mesh tab offers for a placement. */
export type SuggestedMove =
  /** The labels ask for something that not every pod runs yet. */
  | { kind: 'restart'; target: Target }
  | { kind: 'move'; target: Target; revision: string }
  /** Nothing newer is known: the person chooses on the plan page. */
  | { kind: 'choose' };

/** The target that the labels name at present. */
export function presentTarget(placement: Placement): Target | null {
  const revision = placement.labels[REVISION_LABEL];
  if (revision !== null && placement.asksFor.kind === 'revision') {
    return placement.asksFor.tag
      ? { kind: 'tag', name: revision }
      : { kind: 'revision', name: revision };
  }
  return placement.labels[INJECTION_LABEL] === 'enabled'
    ? { kind: 'default' }
    : null;
}

function compareVersions(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}

/** The newest revision that injects and is newer than what is asked for now. */
function newerRevision(
  placement: Placement,
  revisions: readonly RevisionSummary[],
): string | null {
  const present = placement.asksForVersion;
  const newest = revisions
    .flatMap(({ revision, version, injects }) =>
      version && injects.state === 'yes' ? [{ revision, version }] : [],
    )
    .sort((a, b) => compareVersions(b.version, a.version))[0];
  if (!newest) return null;
  if (present && compareVersions(newest.version, present) <= 0) return null;
  return newest.revision;
}

/** A migration restarts pods of another revision; what was changed in place, a plain restart brings. */
function differsByRevision({ workloads }: Placement): boolean {
  return workloads.some(({ differences }) => differences.some(isOfRevision));
}

/** What to offer first; every other target can be chosen on the plan page. */
export function suggestMove(
  placement: Placement,
  revisions: readonly RevisionSummary[],
): SuggestedMove {
  const present = presentTarget(placement);
  if (
    placement.condition === 'drifted' &&
    present &&
    differsByRevision(placement)
  ) {
    return { kind: 'restart', target: present };
  }
  const revision = newerRevision(placement, revisions);
  return revision
    ? { kind: 'move', target: { kind: 'revision', name: revision }, revision }
    : { kind: 'choose' };
}
