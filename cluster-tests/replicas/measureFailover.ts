import { setTimeout as sleep } from 'node:timers/promises';
import { ChaosNamespace } from '../chaos/ChaosNamespace';
import { Claims, type SeenClaim } from '../stage/replicas/Claims';
import type { ProxiedReplicas } from '../stage/replicas/ProxiedReplicas';
import type { Replica } from '../stage/replicas/Replica';
import { Requester } from '../stage/Requester';
import { newRevision, oldRevision } from '../stage/revisions';
import type { Stage } from '../stage/Stage';

/** How the replica goes that works on a migration. */
export const leavings = ['asked to end', 'killed', 'frozen'] as const;

/** See {@link leavings}. */
export type Leaving = (typeof leavings)[number];

/** Milliseconds from the going of one replica to the claim of another, by how it went. */
export type FailoverTimes = Record<Leaving, number[]>;

/** Reads end in failure after ten seconds; until well before that who has claimed still holds. */
const surelyHeldMs = 5_000;

/**
 * Takes the replica away that works on a migration, so many times in each way, and waits for another one.
 *
 * @remarks
 * The namespace is not answered for on the way to any replica, so that there is always one that holds the migration; it
 * goes at another moment between two renewals of its lease each time.
 */
export async function measureFailover(
  stage: Stage,
  replicas: ProxiedReplicas,
  {
    trials,
    namespace: name,
    ways = leavings,
  }: { trials: number; namespace: string; ways?: readonly Leaving[] },
): Promise<FailoverTimes> {
  await new ChaosNamespace(stage.kubernetes, name, [
    { kind: 'Deployment', name: 'api', pods: 1, mayBeAway: 0 },
  ]).create('stable', oldRevision.revision);
  const claims = new Claims(replicas.all.map(({ replica }) => replica));
  const times: FailoverTimes = { 'asked to end': [], killed: [], frozen: [] };
  try {
    const requester = new Requester(replicas.portal, 'petra', name);
    const { id } = await requester.move(
      { kind: 'revision', name: newRevision.revision },
      'A replica goes',
    );
    for (const { proxy } of replicas.all) {
      proxy.place({
        fault: { kind: 'hold' },
        when: new RegExp(`^get /api/v1/namespaces/${name}(\\?|$)`),
      });
    }
    for (let trial = 0; trial < trials; trial++) {
      for (const leaving of ways) {
        const holder = await whoHolds(claims);
        await sleep((trial * 700) % 2_500);
        const gone = performance.now();
        const left = leave(holder.by, leaving);
        const successor = await claims.since(gone, holder.by);
        times[leaving].push(successor.at - gone);
        await left;
        await comeBack(holder.by, leaving);
      }
    }
    replicas.all.forEach(({ proxy }) => proxy.clear());
    await requester.untilPhase(id, 'done');
    return times;
  } finally {
    claims.stop();
  }
}

async function whoHolds(claims: Claims): Promise<SeenClaim> {
  const { last } = claims;
  const now = performance.now();
  return last && now - last.at < surelyHeldMs ? last : await claims.since(now);
}

async function leave(replica: Replica, leaving: Leaving): Promise<void> {
  switch (leaving) {
    case 'asked to end':
      return await replica.stop();
    case 'killed':
      return await replica.kill();
    case 'frozen':
      return replica.freeze();
    default:
      throw new Error(`Unexpected leaving ${leaving satisfies never}`);
  }
}

async function comeBack(replica: Replica, leaving: Leaving): Promise<void> {
  if (leaving === 'frozen') replica.thaw();
  else await replica.start();
}
