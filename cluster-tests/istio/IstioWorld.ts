import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import type {
  Migration,
  MigrationOptions,
  Target,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { ChaosNamespace, type ChaosWorkload } from '../chaos/ChaosNamespace';
import { Requester } from '../stage/Requester';
import {
  newRevision,
  oldRevision,
  type StagedRevision,
} from '../stage/revisions';
import type { Stage } from '../stage/Stage';
import type { RealControlPlanes } from './RealControlPlanes';

const resting: readonly string[] = [
  ...['done', 'rolled-back', 'cancelled', 'stopped', 'paused'],
];

/** What the headline of a migration is called that claims its proxies were seen connected. */
const verified: readonly string[] = ['migration.done', 'migration.rolled-back'];

/** One namespace beside real istiods, with the promise that everybody is held to. */
export class IstioWorld {
  readonly broken: string[] = [];
  private readonly requester: Requester;
  private readonly place: ChaosNamespace;

  private constructor(
    stage: Stage,
    readonly planes: RealControlPlanes,
    readonly name: string,
    workloads: readonly ChaosWorkload[],
  ) {
    this.place = new ChaosNamespace(stage.kubernetes, name, workloads);
    this.requester = new Requester(stage.backend, 'petra', name);
  }

  /** The workloads run the old revision when it resolves. */
  static async begin(
    stage: Stage,
    planes: RealControlPlanes,
    name: string,
    workloads: readonly ChaosWorkload[],
  ): Promise<IstioWorld> {
    const world = new IstioWorld(stage, planes, name, workloads);
    await world.place.create('stable', oldRevision.revision);
    return world;
  }

  async move(
    target: Target,
    options: Partial<MigrationOptions> = {},
  ): Promise<string> {
    const { id } = await this.requester.move(target, 'real istiods', {
      ...{ acceptDowntime: true, acceptEviction: true, ...options },
    });
    return id;
  }

  migration(id: string): Promise<Migration> {
    return this.requester.migration(id);
  }

  async rollBack(id: string): Promise<void> {
    await this.requester.rollBack(id);
  }

  /** Waits for a state of the migration, and holds each that is seen against the promise. */
  async until(
    id: string,
    what: string,
    holds: (migration: Migration) => boolean,
    seconds = 240,
  ): Promise<Migration> {
    const end = Date.now() + seconds * 1_000;
    for (;;) {
      const migration = await this.migration(id);
      await this.hold(migration);
      if (holds(migration)) return migration;
      assert.ok(
        Date.now() < end,
        `${this.name} never came to "${what}": ${migration.phase}, ${migration.headline.text}`,
      );
      await sleep(200);
    }
  }

  /** Waits until it rests, whatever became of it. */
  async untilItRests(id: string, seconds = 240): Promise<Migration> {
    const rests = ({ phase }: Migration) => resting.includes(phase);
    return await this.until(id, 'rest', rests, seconds);
  }

  /** Nothing that is true for a while becomes false in it. */
  async stays(
    id: string,
    what: string,
    holds: (migration: Migration) => boolean,
    seconds: number,
  ): Promise<void> {
    const end = Date.now() + seconds * 1_000;
    while (Date.now() < end) {
      const migration = await this.migration(id);
      await this.hold(migration);
      if (!holds(migration)) {
        this.broken.push(
          `${this.name} did not stay "${what}": ${migration.phase}, ${migration.headline.text}`,
        );
        return;
      }
      await sleep(200);
    }
  }

  expect(what: string, isTrue: boolean, saw: string): void {
    if (!isTrue) this.broken.push(`${this.name}: ${what}, and saw: ${saw}`);
  }

  /** The pods with what they run; all have to be available. */
  async expectAll(revision: StagedRevision): Promise<void> {
    const pods = await this.place.pods();
    this.expect(
      `all pods run ${revision.revision}`,
      pods.length > 0 &&
        pods.every(
          each => each.available && each.revision === revision.revision,
        ),
      JSON.stringify(pods),
    );
  }

  /** As many pods as before, all available, each with a sidecar of one of both. */
  async expectNobodyLost(count: number): Promise<void> {
    const pods = await this.place.pods();
    this.expect(
      'no pod is lost',
      pods.length === count &&
        pods.every(each => each.available && each.revision !== null),
      JSON.stringify(pods),
    );
  }

  /** No migration is told as verified while one of its proxies is not connected to what it wants. */
  private async hold({ headline, direction }: Migration): Promise<void> {
    if (!verified.includes(headline.code)) return;
    const wanted = direction === 'forward' ? newRevision : oldRevision;
    const connected = await this.planes.connected(wanted);
    const pods = await this.place.pods();
    const missing = pods.filter(
      ({ name }) => !connected?.has(`${name}.${this.name}`),
    );
    this.expect(
      `"${headline.text}" is said of connected proxies`,
      missing.length === 0,
      `not connected: ${missing.map(({ name }) => name).join(', ')}`,
    );
  }
}
