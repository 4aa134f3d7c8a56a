import { setTimeout as pause } from 'node:timers/promises';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { say } from '@mesh-plugins/backstage-plugin-mesh-common';
import type { Knex } from 'knex';
import { newMigration } from '../__testUtils__/newMigration';
import { dropTestDatabases, testEngines } from '../__testUtils__/testDatabases';
import { waitUntil } from '../__testUtils__/waitUntil';
import {
  claimDueMigrations,
  insertMigration,
  noteEvent,
} from '../database/operations';
import { MigrationChanges } from '../engine/MigrationChanges';
import { AuthorizedMigrations } from '../service/AuthorizedMigrations';
import type { Migrations } from '../service/Migrations';
import { StreamServer } from './__testUtils__/StreamServer';
import { ChangeBus } from './ChangeBus';
import { PacedChanges } from './PacedChanges';
import { SharedReads } from './SharedReads';

jest.setTimeout(60_000);
afterAll(dropTestDatabases);

const [postgres] = testEngines();
const pages = 200;

/** Only reading is asked of it here. */
const nobody: Migrations = {
  plan: jest.fn(),
  start: jest.fn(),
  list: jest.fn(),
  find: jest.fn(),
  readEvents: jest.fn(),
  steer: jest.fn(),
};

describe('two hundred open pages on one migration', () => {
  let knex: Knex;
  let id: string;
  let ticket: string;
  /** What this replica asks of the database because pages are open. */
  const queries: string[] = [];
  let permissionChecks = 0;
  /** How often a page asked for the row and the events. */
  let loads = 0;
  const stops: Array<() => void> = [];

  beforeAll(async () => {
    // An answer is kept for two seconds, in which a busy machine does not answer everybody.
    jest.spyOn(performance, 'now').mockReturnValue(0);
    knex = await postgres.create();
    ({ id } = await insertMigration(knex, newMigration()));
    [{ ticket }] = await claimDueMigrations(knex, {
      ...{ limit: 1, leaseMs: 600_000 },
    });
  });
  afterAll(() => {
    stops.forEach(stop => stop());
    jest.restoreAllMocks();
  });

  const change = () =>
    noteEvent(
      knex,
      { id, ticket },
      {
        ...{ kind: 'seen', by: null, object: null },
        message: say('any', 'Something was seen.'),
      },
    );

  /** The pages of one replica, each of a person of its own: on each change it asks for the row and what is new. */
  async function openPages() {
    const bus = new ChangeBus();
    const changes = new PacedChanges(bus);
    const counted = knex.withUserParams({});
    counted.on('query', ({ sql }: { sql: string }) => queries.push(sql));
    const reads = new SharedReads(counted, changes);
    const permissions = mockServices.permissions.mock({
      authorize: async asked => {
        permissionChecks += 1;
        return asked.map(() => ({ result: AuthorizeResult.ALLOW }));
      },
    });
    const service = new AuthorizedMigrations(nobody, {
      ...{ permissions, reads },
      ownership: { mayAct: jest.fn() },
      claims: { of: jest.fn() },
      resting: { refresh: async () => null },
    });
    const server = await StreamServer.start({
      ...{ bus: changes, permissions, reads },
    });
    // Each replica looks for changes each second, whether a page is open or not.
    const look = new MigrationChanges({
      ...{ knex, bus, pollMs: 1_000, onError: () => {} },
    });
    look.start();
    stops.push(() => {
      look.stop();
      server.stop();
      reads.stop();
      changes.stop();
    });
    const seen = Array.from({ length: pages }, () => 0);
    const openPage = (page: number) => {
      const person = `user:default/person-${page}`;
      const credentials = mockCredentials.user(person);
      const stream = server.open(`migration:${id}`, person);
      const load = async (atLeast: number) => {
        loads += 1;
        const asked = { after: seen[page], limit: 500, atLeast };
        const [, { items }] = await Promise.all([
          service.find(id, credentials, atLeast),
          service.readEvents(id, asked, credentials),
        ]);
        for (const { seq } of items) {
          if (seq === seen[page] + 1) seen[page] = seq;
        }
      };
      stream.request.on('response', response => {
        response.on('data', (text: string) => {
          for (const [, version] of text.matchAll(/"version":"(\d+)"/g)) {
            void load(Number(version));
          }
        });
      });
    };
    seen.forEach((_, page) => openPage(page));
    return seen;
  }

  it('cost at most one query a second and replica while it changes, and none while it does not', async () => {
    const seen = await openPages();
    const allSee = (count: number) =>
      waitUntil(
        () => [...new Set(seen)],
        counts => counts.length === 1 && counts[0] === count,
      );
    await allSee(1);
    expect(queries).toHaveLength(1);

    queries.length = 0;
    permissionChecks = 0;
    loads = 0;
    const begun = Date.now();
    // Three times a second: what changes more often than pages are told is told together.
    for (let turn = 0; turn < 9; turn += 1) {
      await change();
      await pause(333);
    }
    await allSee(10);
    const seconds = (Date.now() - begun) / 1_000;
    expect(queries.length).toBeGreaterThan(1);
    expect(queries.length).toBeLessThanOrEqual(Math.ceil(seconds));
    // Who may read is decided for each person, each time: for the row and for the events.
    expect(loads).toBeGreaterThanOrEqual(queries.length * pages);
    expect(permissionChecks).toBe(loads * 2);

    queries.length = 0;
    await pause(1_500);
    expect(queries).toEqual([]);
  });
});
