import type { Plan } from '@mesh-plugins/backstage-plugin-mesh-common';
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { ChaosNamespace } from '../chaos/ChaosNamespace';
import { Onlooker } from '../chaos/Onlooker';
import { eventually } from '../stage/eventually';
import { findFreePort } from '../stage/findFreePort';
import type { FormerRelease } from '../stage/replicas/FormerRelease';
import { Replica } from '../stage/replicas/Replica';
import { type Refusal, Requester } from '../stage/Requester';
import { newRevision, oldRevision } from '../stage/revisions';
import type { Stage } from '../stage/Stage';

/** Longer than the lease of the replica that stands still. */
const longerThanALeaseMs = 9_000;

const target = { kind: 'revision', name: newRevision.revision } as const;

/** A portal in the middle of an update: one replica of the former release and one of this one, on one database. */
export class UpdateInTheMiddle {
  private constructor(
    private readonly stage: Stage,
    readonly former: Replica,
    readonly present: Replica,
  ) {}

  static async start(
    stage: Stage,
    release: FormerRelease,
  ): Promise<UpdateInTheMiddle> {
    const common = { ...stage.given };
    const former = new Replica({
      ...{ ...common, name: 'former', port: await findFreePort() },
      ...{ entry: release.entry, timing: { settleMs: 1_000 } },
    });
    const present = new Replica({
      ...{ ...common, name: 'present', port: await findFreePort() },
      timing: { settleMs: 1_000, canaryWatchMs: 1_000 },
    });
    await former.start();
    await present.start();
    return new UpdateInTheMiddle(stage, former, present);
  }

  async stop(): Promise<void> {
    this.present.thaw();
    await Promise.all([this.former.stop(), this.present.stop()]);
  }

  /** Begins with one, goes on with the other, and takes back the other way; answers what was broken. */
  async handBothWays(name: string): Promise<string[]> {
    const { former, present } = this;
    const { namespace, onlooker } = await this.prepare(name);
    const begins = new Requester(present, 'petra', name);
    const goesOn = new Requester(former, 'petra', name);
    const { id } = await begins.move(target, 'Handed over', {
      acceptDowntime: true,
    });
    await this.restarts(onlooker, namespace, 1);
    await present.kill();
    await goesOn.untilPhase(id, 'done');
    await present.start();
    await goesOn.rollBack(id);
    await this.restarts(onlooker, namespace, namespace.workloads.length + 1);
    await former.kill();
    const migration = await begins.untilPhase(id, 'rolled-back');
    await former.start();
    onlooker.stop();
    return [
      ...(await onlooker.brokenByMigration(
        namespace,
        migration,
        await begins.allEvents(migration),
      )),
      ...onlooker.brokenByAll([namespace]),
    ];
  }

  /** A migration that uses something new stays with this release, and the former one says so. */
  async leaveAlone(
    name: string,
    options: Partial<Plan['options']>,
  ): Promise<string[]> {
    const { former, present } = this;
    const { namespace, onlooker } = await this.prepare(name);
    const begins = new Requester(present, 'petra', name);
    const named = this.named();
    const { id } = await begins.move(target, 'Uses something new', options);
    await this.restarts(onlooker, namespace, 1);
    present.freeze();
    const before = onlooker.deedsIn(namespace).length;
    await named;
    await sleep(longerThanALeaseMs);
    assert.equal(onlooker.deedsIn(namespace).length, before);
    const { status, body } = await former.call<Refusal>(
      'petra',
      'GET',
      `/migrations/${id}`,
    );
    assert.equal(status, 503);
    assert.match(body.error.message, /newer release of mesh \(format 3/);
    present.thaw();
    const migration = await begins.untilPhase(id, 'done');
    onlooker.stop();
    return [
      ...(await onlooker.brokenByMigration(
        namespace,
        migration,
        await begins.allEvents(migration),
      )),
      ...onlooker.brokenByAll([namespace]),
    ];
  }

  /** Resolves when the log of the former release names a migration that it leaves alone. */
  private named(): Promise<void> {
    return new Promise(resolve => {
      const look = (line: string) => {
        if (!line.includes('This replica leaves it alone')) return;
        this.former.listeners.delete(look);
        resolve();
      };
      this.former.listeners.add(look);
    });
  }

  private async prepare(name: string) {
    const namespace = new ChaosNamespace(this.stage.kubernetes, name, [
      { kind: 'Deployment', name: 'api', pods: 2, mayBeAway: 0 },
      { kind: 'Deployment', name: 'web', pods: 2, mayBeAway: 0 },
      { kind: 'StatefulSet', name: 'store', pods: 1, mayBeAway: 1 },
    ]);
    await namespace.create('stable', oldRevision.revision);
    const onlooker = await Onlooker.begin(this.stage);
    onlooker.podCount.begin(namespace);
    return { namespace, onlooker };
  }

  private restarts(
    onlooker: Onlooker,
    namespace: ChaosNamespace,
    count: number,
  ): Promise<true> {
    return eventually(
      `${count} restarts are stored`,
      async () => onlooker.restarts([namespace]) >= count || undefined,
    );
  }
}
