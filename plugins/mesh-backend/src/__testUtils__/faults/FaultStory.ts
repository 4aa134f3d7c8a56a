import { join } from 'node:path';
import type {
  Migration,
  MigrationOptions,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import {
  application,
  createSandboxCluster,
  FaultProxy,
  type FaultRule,
  namespace,
  type NewObject,
  type PlacedFault,
  type SandboxCluster,
  type TokenUser,
  twoRevisions,
} from '@mesh-plugins/sandbox-cluster';
import type { Knex } from 'knex';
import type { ClusterClients } from '../../cluster/ClusterClient';
import type { EngineDeps } from '../../engine/EngineDeps';
import { clusterWrites } from '../clusterWrites';
import { sandboxClients } from '../connectSandbox';
import { expectGolden } from '../expectGolden';
import { StoryWorld } from '../StoryWorld';

/** The revision that the stories move to. */
export const newRevision = { kind: 'revision', name: '1-30-3' } as const;

const goldens = join(__dirname, '../../engine/__golden__');

/** What a story begins with. */
export interface FaultStoryOptions {
  workloads?: NewObject[];
  /** More users of the cluster. */
  users?: readonly TokenUser[];
  connect?: (cluster: Pick<SandboxCluster, 'url' | 'tokens'>) => ClusterClients;
}

/** A migration of namespace shop while a fault proxy stands between the backend and its API server. */
export class FaultStory {
  private page: readonly string[] = [];

  private constructor(
    readonly sandbox: SandboxCluster,
    readonly proxy: FaultProxy,
    readonly world: StoryWorld,
  ) {}

  static async begin(
    knex: Knex,
    change: Partial<EngineDeps> = {},
    {
      workloads = application('shop', 'web', { replicas: 2 }),
      users,
      connect = sandboxClients,
    }: FaultStoryOptions = {},
  ): Promise<FaultStory> {
    await knex('mesh_migrations').delete();
    const sandbox = createSandboxCluster({
      ...{ scenario: twoRevisions, users, customResources: true },
    });
    await sandbox.start();
    sandbox.stage.create(namespace('shop', { 'istio.io/rev': 'stable' }));
    sandbox.stage.create(...workloads);
    sandbox.stage.settle();
    const proxy = new FaultProxy({ target: { url: sandbox.url } });
    const url = await proxy.start();
    const clients = connect({ url, tokens: sandbox.tokens });
    const told: string[] = [];
    const world = new StoryWorld(
      knex,
      sandbox,
      {
        onChange: ({ phase, trouble }) => {
          const line = trouble
            ? `${phase}, cannot go on for now: ${trouble.message}`
            : phase;
          if (told[told.length - 1] !== line) told.push(line);
        },
        ...change,
      },
      clients,
    );
    const story = new FaultStory(sandbox, proxy, world);
    story.page = told;
    return story;
  }

  async end(): Promise<void> {
    await this.proxy.stop();
    await this.sandbox.stop();
  }

  /** Faults from here on. */
  place(rule: FaultRule): PlacedFault {
    return this.proxy.place(rule);
  }

  start(options: Partial<MigrationOptions> = {}): Promise<Migration> {
    return this.world.begin('shop', newRevision, false, options);
  }

  /** Works until something is so. */
  async until(isSo: () => boolean): Promise<void> {
    for (let turn = 0; !isSo(); turn++) {
      if (turn > 500) throw new Error('It did not become so.');
      if (await this.world.tick()) this.sandbox.control.advance(1_000);
      else await moment();
    }
  }

  /** Works until a write is kept back; `asleep` is the work that waits for its answer. */
  async untilHeld({
    held,
  }: PlacedFault): Promise<{ asleep: Promise<boolean> }> {
    for (let turn = 0; turn < 500; turn++) {
      let isWorking = true;
      const asleep = this.world.tick().finally(() => {
        isWorking = false;
      });
      while (isWorking && held.length === 0) await moment();
      if (held.length > 0) return { asleep };
      if (await asleep) this.sandbox.control.advance(1_000);
    }
    throw new Error('No write was kept back.');
  }

  get writes(): string[] {
    return clusterWrites(this.sandbox);
  }

  /** The revisions that the pods run. */
  get runs(): (string | undefined)[] {
    return [
      ...new Set(
        this.sandbox.store
          .list('pods', 'shop')
          .map(({ metadata }) => metadata.annotations?.['istio.io/rev']),
      ),
    ];
  }

  /** Compares what people saw and what was written with what was recorded. */
  async tell(name: string, { id, phase }: Migration): Promise<void> {
    const { items } = await this.world.migrations.readEvents(id, {
      after: 0,
      limit: 200,
    });
    const text = [
      ['The page says', this.page],
      [
        'The history says',
        items.map(({ kind, message }) => `${kind}: ${message.text}`),
      ],
      ['Written to the cluster', this.writes],
      ['In the end', [`${phase}; the pods run ${this.runs.join(' and ')}`]],
    ]
      .flatMap(([title, lines]) => [title, ...[lines].flat().map(indented), ''])
      .join('\n');
    expectGolden(join(goldens, `${name}.txt`), withoutChance(text));
  }
}

function moment(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, 5));
}

function indented(line: string): string {
  return `  ${line}`;
}

/** Ports, and the names of pods, which follow from the migration's id. */
function withoutChance(text: string): string {
  return text
    .replace(/127\.0\.0\.1:\d+/g, '127.0.0.1:…')
    .replace(/\b([a-z]+)-[a-z0-9]{8,10}-[a-z0-9]{5}\b/g, '$1-…');
}
