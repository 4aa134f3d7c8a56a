import type { RevisionCount } from '../model/workload';

/** Pods of a revision: those that certainly run it, and those of which that cannot be told. */
export interface PodsOfRevision {
  certain: number;
  doubted: number;
}

/** How many of the pods run the revision, whatever its version. */
export function podsRunning(
  revision: string | null,
  runs: readonly RevisionCount[],
): PodsOfRevision {
  const sum = { certain: 0, doubted: 0 };
  if (revision === null) return sum;
  for (const run of runs) {
    if (run.revision === revision) sum.certain += run.pods;
    else if (mayBeOf(revision, run)) sum.doubted += run.pods;
  }
  return sum;
}

/** True for pods that carry a proxy, whether or not it is known of which revision. */
export function hasSidecar({
  revision,
  unknownRevision,
}: RevisionCount): boolean {
  return revision !== null || unknownRevision === true;
}

/** True for pods with a proxy that is, or may be, of another revision than these. */
export function mayRunOther(
  revisions: readonly string[],
  { revision, mayBe }: RevisionCount,
): boolean {
  const named = revision === null ? (mayBe ?? null) : [revision];
  return named === null || named.some(each => !revisions.includes(each));
}

function mayBeOf(
  revision: string,
  { unknownRevision, mayBe }: RevisionCount,
): boolean {
  return (
    unknownRevision === true &&
    (mayBe === undefined || mayBe.includes(revision))
  );
}
