import { mockServices } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { newMigration } from '../__testUtils__/newMigration';
import { dropTestDatabases, testEngines } from '../__testUtils__/testDatabases';
import { insertMigration } from '../database/operations';
import { publishPhase } from './publishPhase';

afterAll(dropTestDatabases);

describe('the event of a change of phase', () => {
  let knex: Knex;

  beforeAll(async () => {
    knex = await testEngines()[0].create();
  });

  it('says which migration, where, for whom and what', async () => {
    const stored = await insertMigration(knex, newMigration());
    const events = mockServices.events();
    const heard: unknown[] = [];
    await events.subscribe({
      id: 'test',
      topics: ['mesh.migration'],
      onEvent: async ({ eventPayload }) => {
        heard.push(eventPayload);
      },
    });
    await publishPhase(stored, { events, logger: mockServices.logger.mock() });
    expect(heard).toEqual([
      {
        id: stored.id,
        version: 1,
        phase: 'waiting',
        requestedBy: 'user:default/dana',
        reason: 'Istio 1.29 ends',
        cluster: 'prod-eu',
        namespace: 'payments',
        direction: 'forward',
        target: { kind: 'revision', name: '1-30-3' },
        targetRevision: '1-30-3',
        priorRevision: '1-29-6',
        headline: stored.view.headline.text,
        awaits: null,
        verified: null,
        pinned: null,
        at: new Date(stored.updatedAt).toISOString(),
      },
    ]);
  });

  it.each([
    ['done', {}, true],
    ['done', { connectionNotAsked: 'debug endpoints are off' }, false],
    ['rolled-back', { connectionNotAsked: 'no right' }, false],
    ['cancelled', {}, null],
  ] as const)(
    'says whether %s is verified, with marks %j: %s',
    async (phase, marks, verified) => {
      const namespace = `shop-${phase}-${verified}`;
      const { record, ...made } = newMigration({ namespace });
      const stored = await insertMigration(knex, {
        ...made,
        record: { ...record, marks: { ...record.marks, ...marks } },
      });
      const published: unknown[] = [];
      const events = mockServices.events.mock({
        publish: async ({ eventPayload }) => {
          published.push(eventPayload);
        },
      });
      const logger = mockServices.logger.mock();
      await publishPhase({ ...stored, phase }, { events, logger });
      expect(published).toMatchObject([{ phase, verified }]);
    },
  );

  it('does not fail where nobody can be told', async () => {
    const stored = await insertMigration(
      knex,
      newMigration({ namespace: 'ledger' }),
    );
    const logger = mockServices.logger.mock();
    const events = mockServices.events.mock({
      publish: async () => {
        throw new Error('the bus is away');
      },
    });
    await publishPhase(stored, { events, logger });
    expect(logger.warn).toHaveBeenCalledTimes(1);
  });
});
