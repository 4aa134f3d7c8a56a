import type { Migration } from '@mesh-plugins/backstage-plugin-mesh-common';
import type { HeldRequest } from '@mesh-plugins/sandbox-cluster';
import assert from 'node:assert/strict';
import { ChaosNamespace } from '../chaos/ChaosNamespace';
import { Onlooker } from '../chaos/Onlooker';
import { rolloutsApi } from '../stage/ArgoRollouts';
import { eventually } from '../stage/eventually';
import type {
  ProxiedReplica,
  ProxiedReplicas,
} from '../stage/replicas/ProxiedReplicas';
import { Requester } from '../stage/Requester';
import { newRevision, oldRevision } from '../stage/revisions';
import type { Stage } from '../stage/Stage';
import { type HeldWrite, heldWorkloads, ruleFor } from './heldWrites';

/** What happens while the write is on its way: nobody comes, or a person asks for something. */
export const meanwhiles = ['nobody', 'cancel', 'pause', 'rollback'] as const;

/** See {@link meanwhiles}. */
export type Meanwhile = (typeof meanwhiles)[number];

/** Where the migration has to stand before the write arrives. */
const restsAt: Record<Meanwhile, Migration['phase']> = {
  nobody: 'done',
  cancel: 'cancelled',
  pause: 'paused',
  rollback: 'rolled-back',
};

export interface HeldCase {
  write: HeldWrite;
  meanwhile: Meanwhile;
  namespace: string;
}

/** What a case came to. */
export interface HeldOutcome {
  /** The API server's answer to the write that came too late. */
  status: number;
  phase: Migration['phase'];
  broken: string[];
}

/**
 * Keeps a write back on its way, stops the process that sent it, lets another one take over, and then lets the write
 * arrive and the process go on.
 */
export async function holdWrite(
  stage: Stage,
  replicas: ProxiedReplicas,
  { write, meanwhile, namespace: name }: HeldCase,
): Promise<HeldOutcome> {
  const namespace = new ChaosNamespace(
    stage.kubernetes,
    name,
    heldWorkloads[write],
  );
  await namespace.create('stable', oldRevision.revision);
  const onlooker = await Onlooker.begin(
    stage,
    write === 'restart-rollout' ? [`${rolloutsApi}/rollouts`] : [],
  );
  const placed = replicas.all.map(way => ({
    way,
    fault: way.proxy.place(ruleFor(write, name)),
  }));
  const { id } = await new Requester(replicas.portal, 'petra', name).move(
    { kind: 'revision', name: newRevision.revision },
    `${write} is held back; ${meanwhile}`,
    { acceptDowntime: true, acceptEviction: true },
  );
  const { way, held } = await eventually(`${write} is held back`, async () => {
    const met = placed.find(({ fault }) => fault.held.length > 0);
    return met && { way: met.way, held: met.fault.held[0] };
  });
  way.replica.freeze();
  placed.forEach(({ fault }) => fault.lift());
  try {
    return await arriveLate({
      replicas,
      way,
      held,
      namespace,
      onlooker,
      id,
      meanwhile,
    });
  } finally {
    way.replica.thaw();
    onlooker.stop();
  }
}

async function arriveLate(at: {
  replicas: ProxiedReplicas;
  way: ProxiedReplica;
  held: HeldRequest;
  namespace: ChaosNamespace;
  onlooker: Onlooker;
  id: string;
  meanwhile: Meanwhile;
}): Promise<HeldOutcome> {
  const { replicas, way, held, namespace, onlooker, id, meanwhile } = at;
  const [other] = replicas.except(way);
  const requester = new Requester(other.replica, 'petra', namespace.name);
  if (meanwhile !== 'nobody') await requester.steer(id, meanwhile);
  await eventually(
    `${id} is ${restsAt[meanwhile]}`,
    async saw => {
      const { phase, asked, headline, trouble } = await requester.migration(id);
      saw(JSON.stringify({ phase, asked, headline, trouble }));
      return (asked === null && phase === restsAt[meanwhile]) || undefined;
    },
    240,
  );
  const before = onlooker.deedsIn(namespace).length;
  const status = await held.release();
  way.replica.thaw();
  await way.replica.answers();
  assert.equal(onlooker.deedsIn(namespace).length, before, 'it came to effect');
  if (meanwhile === 'pause') {
    await requester.steer(id, 'resume');
    await requester.untilPhase(id, 'done');
  }
  const migration = await requester.migration(id);
  const events = await requester.allEvents(migration);
  const broken = await onlooker.brokenByMigration(namespace, migration, events);
  onlooker.stop();
  return {
    ...{ status, phase: migration.phase },
    broken: [...broken, ...onlooker.brokenByAll([namespace])],
  };
}
