import { type SeedResult, Shuffle } from '@mesh-plugins/onlooker';
import {
  finalPhases,
  type Migration,
  type SteeringAction,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { FaultProxy } from '@mesh-plugins/sandbox-cluster';
import type { Knex } from 'knex';
import type { Boundary } from '../../engine/EngineDeps';
import { sandboxClients } from '../connectSandbox';
import { chooseClusterMove, mendCluster } from './clusterMoves';
import { followClusterAdvice } from './followClusterAdvice';
import { Crash, SeedBackend } from './SeedBackend';
import { SEED_NAMESPACE, seedCluster } from './seedCluster';
import { placeFaults } from './seedFaults';
import { SeedPromises } from './SeedPromises';
import { SeedScene } from './SeedScene';
import { SeedTranscript } from './SeedTranscript';

const requests: readonly SteeringAction[] = [
  ...(['pause', 'pause', 'resume', 'resume', 'resume', 'confirm'] as const),
  ...(['retry', 'retry', 'retry', 'skip', 'rollback', 'cancel'] as const),
];

/** Rounds of stop and advice that a migration may need once nothing disturbs it any more. */
const patience = 20;

/** Looks until a migration that nothing disturbs has to stand still. */
const mostLooks = 150;

/** One migration there, and mostly back, with the real engine, database and client, and everything that disturbs them. */
export class EngineSeed {
  private readonly shuffle: Shuffle;
  private readonly transcript: SeedTranscript;
  private readonly ends: string[] = [];
  private readonly id: string;
  private storms = false;

  private constructor(
    private readonly seed: number,
    private readonly scene: SeedScene,
    private readonly proxy: FaultProxy,
    shuffle: Shuffle,
    knex: Knex,
  ) {
    this.shuffle = shuffle;
    this.id = `00000000-0000-4000-8000-${String(seed).padStart(12, '0')}`;
    this.transcript = new SeedTranscript(scene);
    const { url } = proxy;
    const { tokens } = scene.sandbox;
    this.backend = new SeedBackend(
      ...([knex, scene.sandbox, sandboxClients({ url, tokens })] as const),
      name => this.dieAt(name),
    );
    this.promises = new SeedPromises(scene);
  }

  private readonly backend: SeedBackend;
  private readonly promises: SeedPromises;

  /** Runs a seed to its end. */
  static async run(seed: number, knex: Knex): Promise<SeedResult> {
    const shuffle = new Shuffle(seed);
    const lagging = seed % 4 === 0;
    if (lagging) shuffle.note('an API server lags');
    const sandbox = seedCluster(shuffle, lagging);
    const proxy = new FaultProxy({ target: { url: await sandbox.start() } });
    await proxy.start();
    try {
      await knex('mesh_migrations').delete();
      const scene = new SeedScene(sandbox, lagging);
      return await new EngineSeed(seed, scene, proxy, shuffle, knex).tell();
    } finally {
      await proxy.stop();
      await sandbox.stop();
    }
  }

  private async tell(): Promise<SeedResult> {
    const { shuffle, seed, ends, promises, transcript } = this;
    const target = { kind: 'revision', name: '1-30-3' } as const;
    await this.backend.begin(this.id, SEED_NAMESPACE, target, {
      ...{ acceptDowntime: true, acceptEviction: true },
      workloadsAtOnce: shuffle.one([1, 1, 2]),
      canaryWatchSeconds: shuffle.one([0, 0, 3]),
      onFailure: shuffle.one(['stop', 'stop', 'rollback']),
    });
    promises.planned(await this.backend.find(this.id));
    try {
      for (const looks of [8 + shuffle.below(25), 6 + shuffle.below(15)]) {
        await this.storm(looks);
        const { phase } = await this.bringToEnd();
        ends.push(phase);
        if (phase !== 'done' || shuffle.chance(0.3)) break;
        await this.ask('rollback');
      }
      promises.history(await this.backend.events(this.id));
    } catch (error) {
      promises.break(error instanceof Error ? error.message : String(error));
    }
    const { met } = shuffle;
    const { broken } = promises;
    return { seed, ends, met, broken, transcript: transcript.text() };
  }

  private dieAt(name: Boundary): void {
    if (!this.storms || !this.shuffle.chance(0.02)) return;
    this.shuffle.note(`the process dies after "${name}"`);
    this.transcript.say(`crash   after ${name}`);
    throw new Crash(name);
  }

  private async storm(looks: number): Promise<void> {
    this.storms = true;
    for (let look = 0; look < looks; look += 1) {
      if (this.shuffle.chance(0.12)) this.moveCluster();
      if (this.shuffle.chance(0.08)) {
        await this.ask(this.shuffle.one(requests));
      }
      placeFaults(this.proxy, this.shuffle);
      const { phase } = await this.look();
      if (finalPhases.includes(phase)) return;
    }
  }

  private moveCluster(): void {
    const move = chooseClusterMove(this.shuffle);
    if (!move.happens(this.scene, this.shuffle)) return;
    this.shuffle.note(move.name);
    this.transcript.say(`world   ${move.name}`);
  }

  private async ask(action: SteeringAction): Promise<void> {
    this.shuffle.note(`a person asks: ${action}`);
    const { awaits, workloads } = await this.backend.find(this.id);
    const { ref } = this.shuffle.one(workloads);
    const refused = await this.backend.steer(this.id, action, {
      ...(action === 'skip' && { workload: ref.uid }),
      ...(action === 'confirm' && { gate: awaits?.gate ?? 'end' }),
    });
    this.transcript.say(`person  ${action}${refused ? `: ${refused}` : ''}`);
  }

  /** One claim, and a moment of the cluster. */
  private async look(): Promise<Migration> {
    await this.backend.look();
    const migration = await this.backend.find(this.id);
    this.transcript.tell(migration);
    this.promises.look(migration);
    this.scene.sandbox.clock.advance(1_500);
    return migration;
  }

  /** As a person would who is patient. */
  private async bringToEnd(): Promise<Migration> {
    this.storms = false;
    this.proxy.clear();
    mendCluster(this.scene);
    this.transcript.say('world   the storm is over');
    for (let round = 0; round < patience; round += 1) {
      const migration = await this.untilStill();
      if (finalPhases.includes(migration.phase)) return migration;
      const action = followClusterAdvice(this.scene, migration);
      await this.ask(action);
    }
    throw new Error(`no end after ${patience} rounds of advice`);
  }

  private async untilStill(): Promise<Migration> {
    for (let looks = 0; looks < mostLooks; looks += 1) {
      const migration = await this.look();
      const { phase, asked, awaits } = migration;
      const rests = [...finalPhases, 'stopped', 'paused'].includes(phase);
      if ((rests && !asked) || awaits) return migration;
    }
    throw new Error(`it goes on and on after ${mostLooks} looks`);
  }
}
