import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writerRules } from '@mesh-plugins/sandbox-cluster';
import type { Knex } from 'knex';
import { connectSandbox } from '../__testUtils__/connectSandbox';
import { FaultStory } from '../__testUtils__/faults/FaultStory';
import { dropTestDatabases, testEngines } from '../__testUtils__/testDatabases';
import { HttpClusterClient } from '../cluster/HttpClusterClient';
import { writerConnection } from '../cluster/writerConnection';
import { defaultTiming } from './EngineDeps';

jest.setTimeout(60_000);
afterAll(dropTestDatabases);

const [postgres] = testEngines();
const renewed = 'a-renewed-token';

describe('a token of the writer that expires half-way', () => {
  let knex: Knex;
  let folder: string;
  let tokenFile: string;

  beforeAll(async () => {
    knex = await postgres.create();
    folder = await mkdtemp(join(tmpdir(), 'mesh-token-'));
    tokenFile = join(folder, 'token');
  });
  afterAll(() => rm(folder, { recursive: true }));

  const begin = async (credentialPatienceMs: number) => {
    const timing = { ...defaultTiming, pollMs: 10, backoffMs: 5 };
    const story = await FaultStory.begin(
      knex,
      { timing: { ...timing, credentialPatienceMs } },
      {
        users: [{ token: renewed, user: 'mesh-writer', rules: writerRules }],
        connect: cluster => ({
          reader: async () => connectSandbox(cluster, cluster.tokens.reader),
          writer: async () =>
            new HttpClusterClient(
              writerConnection(
                {
                  ...{ name: 'prod-eu', title: 'prod-eu', strategies: {} },
                  details: {
                    ...{ name: 'prod-eu', url: cluster.url, authMetadata: {} },
                  },
                },
                { kind: 'file', path: tokenFile },
              ),
            ),
        }),
      },
    );
    const { writer } = story.sandbox.tokens;
    await writeFile(tokenFile, writer);
    const { id } = await story.start();
    await story.until(() => story.writes.length > 0);
    const expired = story.place({
      when: /^patch/,
      fault: { kind: 'expired-token', token: writer },
    });
    return { story, id, expired };
  };

  it('is read anew from its file once it is renewed, and the migration goes on by itself', async () => {
    const { story, id, expired } = await begin(60_000);
    await story.until(() => expired.met.length > 2);
    await writeFile(tokenFile, renewed);
    await story.tell('write-401-renewed', await story.world.run(id));
    expect(story.writes).toHaveLength(4);
    await story.end();
  });

  it('stops the migration when nobody renews it, and says whose token it is', async () => {
    const { story, id } = await begin(50);
    const stopped = await story.world.run(id);
    expect(stopped.phase).toBe('stopped');
    expect(stopped.findings).toMatchObject([
      {
        code: 'MESH215',
        message: { text: expect.stringContaining('Renew the token of this') },
      },
    ]);
    await writeFile(tokenFile, renewed);
    await story.world.steer(id, 'retry');
    expect(await story.world.run(id)).toMatchObject({ phase: 'done' });
    await story.end();
  });
});
