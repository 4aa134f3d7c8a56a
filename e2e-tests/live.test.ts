import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { startPostgres } from '../scripts/test/startPostgres.mjs';
import { hurryTime } from './live/hurryTime';
import { Page } from './live/Page';
import { Replica } from './live/Replica';
import { seededRandom } from './live/seededRandom';
import {
  UnreliableProxy,
  type ProxiedRequest,
  type Treatment,
} from './live/UnreliableProxy';
import { Writer } from './live/Writer';

const seed = Number(process.env.MESH_SEED ?? 1);
const ends: Array<() => unknown> = [];

async function until(what: string, isSo: () => boolean): Promise<void> {
  const limit = Date.now() + 60_000;
  while (!isSo()) {
    if (Date.now() > limit) {
      throw new Error(`Not so: ${what}. Replay with MESH_SEED=${seed}.`);
    }
    await pause(5);
  }
}

/** What was on the screen is only ever continued. */
function assertContinued(page: Page): void {
  let [versionBefore, countBefore] = [0, 0];
  for (const { version, seqs } of page.shown) {
    assert.deepEqual(
      seqs,
      seqs.map((_, index) => index + 1),
      'no event is missing or shown twice',
    );
    assert.ok(version >= versionBefore && seqs.length >= countBefore);
    [versionBefore, countBefore] = [version, seqs.length];
  }
}

describe('the page of a migration', () => {
  let postgres: Awaited<ReturnType<typeof startPostgres>>;
  let writer: Writer;
  let replicas: Replica[];
  const random = seededRandom(seed);

  before(async () => {
    postgres = await startPostgres();
    hurryTime();
  });
  after(() => postgres.stop());

  const startReplica = async () => {
    const replica = await Replica.start(writer.connection);
    ends.push(() => replica.stop());
    return replica;
  };
  beforeEach(async () => {
    writer = await Writer.start(postgres.connection);
    ends.push(() => writer.stop());
    replicas = await Promise.all([startReplica(), startReplica()]);
  });
  afterEach(async () => {
    for (const end of ends.splice(0).reverse()) await end();
  });

  async function open(treat: (request: ProxiedRequest) => Treatment) {
    const anyReplica = () =>
      replicas[Math.floor(random() * replicas.length)].port;
    const proxy = await UnreliableProxy.start(anyReplica, treat);
    ends.push(() => proxy.stop());
    const page = new Page(writer.id, proxy.url);
    ends.push(() => page.close());
    return { page, proxy };
  }

  it(`shows each event once, through cut connections and a replaced replica (seed ${seed})`, async () => {
    let calm = false;
    const { page, proxy } = await open(({ stream }) => {
      if (calm || (!stream && random() < 0.7)) return { kind: 'pass' };
      if (random() < 0.1) return { kind: 'answer', status: 502 };
      const bytes = Math.floor(random() * (stream ? 1_500 : 3_000));
      return { kind: 'cut', bytes, afterMs: 20_000 * random() };
    });
    const [first] = replicas;
    for (let event = 0; event < 300; event += 1) {
      await writer.append();
      await pause(random() * 12);
      if (event === 150) {
        replicas = [replicas[1], await startReplica()];
        await first.stop();
      }
    }
    calm = true;
    const table = await writer.seqs();
    assert.equal(table.length, 301);
    await until('the page shows all', () => page.now.seqs.length >= 301);
    assert.deepEqual(page.now.seqs, table);
    assertContinued(page);
    await until('the page is live', () => page.now.live);
    const streams = proxy.seen.filter(({ stream }) => stream);
    assert.ok(streams.length > 10, `${streams.length} streams`);
    assert.ok(streams.some(({ lastEventId }) => lastEventId));
    assert.ok(page.shown.length > 20, `${page.shown.length} states`);
  });

  const isLiveAgain = async (treatment: Treatment) => {
    let blocking = true;
    const { page } = await open(({ stream }) =>
      stream && blocking ? treatment : { kind: 'pass' },
    );
    await until('the page shows it', () => page.now.seqs.length === 1);
    await writer.append();
    await until('the page shows what is new', () => page.now.seqs.length > 1);
    assert.equal(page.now.live, false);
    blocking = false;
    await until('the page is live', () => page.now.live);
    await writer.append();
    await until('the page shows what is new', () => page.now.seqs.length > 2);
    assertContinued(page);
  };

  it('asks from time to time while a proxy holds streams back, says so, and is live again by itself', () =>
    isLiveAgain({ kind: 'hold' }));

  it('asks from time to time while streams are not found, says so, and is live again by itself', () =>
    isLiveAgain({ kind: 'answer', status: 404 }));

  it('asks from time to time while streams fail, says so, and is live again by itself', () =>
    isLiveAgain({ kind: 'answer', status: 502 }));
});
