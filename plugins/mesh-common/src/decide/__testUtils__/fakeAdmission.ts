import { injectedRevision } from './injectedRevision';

/** What becomes of a pod that is created: the revision of its sidecar, or none; or it is not created at all. */
export type Admission =
  { kind: 'created'; revision: string | null } | { kind: 'refused' };

/** A webhook that fails closed lets no pod through while its istiod is away, or gone with its Service behind a tag. */
export function fakeAdmission(
  world: Parameters<typeof injectedRevision>[0] & {
    istiodAway: Set<string>;
    leavesOut: Set<string>;
    installed: string[];
  },
): Admission {
  const asked = injectedRevision(world);
  const revision = asked !== null && world.leavesOut.has(asked) ? null : asked;
  return revision !== null &&
    (world.istiodAway.has(revision) || !world.installed.includes(revision))
    ? { kind: 'refused' }
    : { kind: 'created', revision };
}
