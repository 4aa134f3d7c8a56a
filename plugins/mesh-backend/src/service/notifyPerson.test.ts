import { mockServices } from '@backstage/backend-test-utils';
import type { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import {
  type Finding,
  say,
  viewMigration,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { newMigration } from '../__testUtils__/newMigration';
import type { StoredMigration } from '../database/StoredMigration';
import { notifyPerson } from './notifyPerson';

const at = '2026-11-21T10:00:00.000Z';
const crash: Finding = {
  ...{ code: 'MESH206', severity: 'blocker', evidence: [] },
  message: say('MESH206', 'api does not become ready.'),
  remedy: say('MESH206.remedy', 'Mend it.'),
};

function migration(
  change: Parameters<typeof newMigration>[0],
  phase: StoredMigration['phase'],
): StoredMigration {
  const { record, ...rest } = newMigration(change);
  return {
    ...rest,
    ...{ id: record.id, version: 1, standingVersion: 1, record, phase },
    view: viewMigration({ record, facts: null, decision: null, phase }),
    ...{ said: null, asked: null, trouble: null, openIntent: null },
    ...{ hasTurn: true, createdAt: 0, updatedAt: 0, finishedAt: null },
  };
}

async function told(stored: StoredMigration) {
  const sent: NotificationSendOptions[] = [];
  await notifyPerson(stored, {
    notifications: { send: async options => void sent.push(options) },
    logger: mockServices.logger.mock(),
  });
  return sent.map(({ payload }) => `${payload.severity}: ${payload.title}`);
}

const gate = {
  options: {
    ...newMigration().record.options,
    confirm: { afterCanary: true, beforeDone: false },
  },
  marks: { restartSeenAt: {}, confirmAskedAt: { canary: at } },
};

it('calls the person when the migration waits for a word', async () => {
  const [sentence] = await told(migration(gate, 'running'));
  expect(sentence).toMatch(/^high: Namespace payments in prod-eu: Moving/);
});

it('tells who did not ask for the way back why it is taken', async () => {
  const turned = migration(
    { direction: 'back', turnedBack: { at, findings: [crash] } },
    'rolling-back',
  );
  const [sentence] = await told(turned);
  expect(sentence).toMatch(/^high: .* api does not become ready\.$/);
});

it.each([
  ['running', {}],
  ['rolling-back', { direction: 'back' }],
  ['paused', gate],
  ['cancelled', {}],
] as const)('leaves the person alone about what is %s', async (phase, more) => {
  expect(await told(migration(more, phase))).toEqual([]);
});
