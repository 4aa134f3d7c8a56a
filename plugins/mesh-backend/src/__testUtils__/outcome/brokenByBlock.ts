import {
  blockersOf,
  type Plan,
  undeterminedBlockersOf,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { targetHost, targetVersion } from './brokenByEnd';
import type { CountedPod } from './podCensus';

type Census = ReadonlyMap<string, readonly CountedPod[]>;

/**
 * Blocks for another reason than that pods would end wrongly: nothing would change, or the present state is one to
 * which nobody could return, or a gateway, of which nobody here knows who else depends on it.
 */
const ofAnotherKind: ReadonlySet<string> = new Set([
  ...['MESH108', 'MESH110', 'MESH111'],
]);

/** A block for nothing: done by hand all the same, everything went well. */
export function brokenByBlock(told: {
  plan: Plan;
  before: Census;
  after: Census;
}): string[] {
  const { plan, before, after } = told;
  const codes = [
    ...blockersOf(plan.checks).map(({ code }) => code),
    ...undeterminedBlockersOf(plan.checks).map(({ check }) => check),
  ];
  if (codes.some(code => ofAnotherKind.has(code))) return [];
  // What runs no pods was not tried by hand.
  const allTried = plan.workloads.every(({ ref }) => before.has(ref.name));
  const wentWell = [...before].every(([app, pods]) =>
    movedWell(pods, after.get(app) ?? []),
  );
  const moved = [...before.values()].some(hadProxy);
  return allTried && moved && wentWell
    ? [`blocked by ${codes.join(', ')}, and by hand all went well`]
    : [];
}

function movedWell(
  before: readonly CountedPod[],
  after: readonly CountedPod[],
): boolean {
  const allReady = after.every(({ ready }) => ready);
  if (after.length < before.length || !allReady) return false;
  return after.every(({ proxy, uses }) =>
    hadProxy(before)
      ? proxy === targetVersion && (uses?.startsWith(targetHost) ?? true)
      : proxy === null,
  );
}

function hadProxy(pods: readonly CountedPod[]): boolean {
  return pods.some(({ proxy }) => proxy !== null);
}
