import {
  findingsOf,
  type Migration,
  type Plan,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import type { CountedPod } from './podCensus';

/** The version of the proxies that the target gives. */
export const targetVersion = '1.30.3';

/** Where they have to connect. */
export const targetHost = 'istiod-1-30-3.';

type Census = ReadonlyMap<string, readonly CountedPod[]>;

/** What differs between what a startable plan said and what became of the pods; nothing where it told the truth. */
export function brokenByEnd(told: {
  plan: Plan;
  migration: Migration;
  before: Census;
  after: Census;
}): string[] {
  const { plan, migration, before, after } = told;
  const { phase, headline } = migration;
  return [
    ...(phase === 'done'
      ? []
      : [`"${plan.headline.text}" ended as ${phase}: ${headline.text}`]),
    ...[...new Set([...before.keys(), ...after.keys()])].flatMap(app =>
      brokenOfWorkload(app, plan, before.get(app) ?? [], after.get(app) ?? []),
    ),
  ];
}

function brokenOfWorkload(
  app: string,
  plan: Plan,
  before: readonly CountedPod[],
  after: readonly CountedPod[],
): string[] {
  const planned = plan.workloads.find(({ ref }) => ref.name === app);
  const isTold = findingsOf(plan.checks).some(
    ({ object }) => object?.name === app,
  );
  const hadProxy = before.some(({ proxy }) => proxy !== null);
  const hasProxy = after.some(({ proxy }) => proxy !== null);
  const bare = after.filter(({ proxy }) => proxy === null);
  const stayed = sameUids(before, after);
  const broken: string[] = [];
  if (after.length !== before.length) {
    broken.push(`${app} had ${before.length} pods and has ${after.length}`);
  }
  if (after.some(({ ready }) => !ready) && before.every(({ ready }) => ready)) {
    broken.push(`${app} has pods that are not ready`);
  }
  if (hadProxy && bare.length > 0) {
    broken.push(`${app} lost its sidecar`);
  }
  if (!hadProxy && hasProxy && !isTold) {
    broken.push(`${app} got a sidecar that nobody told of`);
  }
  if (!hadProxy && !hasProxy && !stayed) {
    broken.push(`${app} has no sidecar and was restarted for nothing`);
  }
  if ((!planned || planned.leftAlone) && !stayed) {
    broken.push(`${app} is not in the plan, and its pods were renewed`);
  }
  if (after.some(({ uses }) => uses !== null && !uses.startsWith(targetHost))) {
    if (!isTold) broken.push(`${app} uses another istiod than the target's`);
  }
  const isOld = ({ proxy }: CountedPod) =>
    proxy !== null && proxy !== targetVersion;
  if (after.some(isOld) && !isTold) {
    broken.push(`${app} runs the old revision still, and nobody told so`);
  }
  return broken;
}

function sameUids(
  before: readonly CountedPod[],
  after: readonly CountedPod[],
): boolean {
  const uids = new Set(before.map(({ uid }) => uid));
  return (
    before.length === after.length && after.every(({ uid }) => uids.has(uid))
  );
}
