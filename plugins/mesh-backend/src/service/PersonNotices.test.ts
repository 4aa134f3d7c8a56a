import { mockServices } from '@backstage/backend-test-utils';
import type { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import {
  type Finding,
  say,
  viewMigration,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { newMigration } from '../__testUtils__/newMigration';
import type { StoredMigration } from '../database/StoredMigration';
import { PersonNotices } from './PersonNotices';
import type { NewEvent } from '../database/StoredMigration';

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

/** A portal's notifications that fail as often as a test says. */
class FakeNotifications {
  readonly sent: NotificationSendOptions['payload'][] = [];
  readonly noted: NewEvent[] = [];
  readonly pauses: number[] = [];
  failures = 0;
  whilePausing = async () => {};

  readonly notices = new PersonNotices({
    notifications: {
      send: async ({ payload }) => {
        if (this.failures > 0) {
          this.failures -= 1;
          throw new Error('value too long for type character varying(255)');
        }
        this.sent.push(payload);
      },
    },
    logger: mockServices.logger.mock(),
    note: async (_, event) => void this.noted.push(event),
    pause: async ms => {
      this.pauses.push(ms);
      await this.whilePausing();
    },
  });
}

async function told(stored: StoredMigration) {
  const fake = new FakeNotifications();
  await fake.notices.tell(stored);
  return fake.sent.map(
    ({ severity, title, description }) =>
      `${severity}: ${title} | ${description}`,
  );
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
  expect(sentence).toMatch(
    /^high: payments in prod-eu: waiting for confirmation \| Moving/,
  );
});

it('tells who did not ask for the way back why it is taken', async () => {
  const turned = migration(
    { direction: 'back', turnedBack: { at, findings: [crash] } },
    'rolling-back',
  );
  const [sentence] = await told(turned);
  expect(sentence).toMatch(
    /^high: .*: rolling back automatically \| .* api does not become ready\.$/,
  );
});

it.each([
  ['running', {}],
  ['rolling-back', { direction: 'back' }],
  ['paused', gate],
  ['cancelled', {}],
] as const)('leaves the person alone about what is %s', async (phase, more) => {
  expect(await told(migration(more, phase))).toEqual([]);
});

it('has a title that the portal can keep, and says the rest below it', async () => {
  const cluster = 'c'.repeat(400);
  const stopped = migration({ cluster }, 'stopped');
  const fake = new FakeNotifications();
  await fake.notices.tell(stopped);
  const [{ title, description }] = fake.sent;
  expect(title.length).toBeLessThanOrEqual(255);
  expect(title).toMatch(/: migration stopped$/);
  expect(description).toBe(stopped.view.headline.text);
});

it.each([
  [{}, 'moved to 1-30-3 and verified'],
  [{ connectionNotAsked: 'no right' }, 'moved to 1-30-3, connection not asked'],
])('says what was checked at the end, with marks %j', async (marks, words) => {
  const done = { marks: { restartSeenAt: {}, ...marks } };
  const [sentence] = await told(migration(done, 'done'));
  expect(sentence).toContain(`payments in prod-eu: ${words} |`);
});

it('is tried again, and stands in the history where it fails to the last', async () => {
  const fake = new FakeNotifications();
  fake.failures = 2;
  await fake.notices.tell(migration({}, 'stopped'));
  expect([fake.sent.length, fake.pauses.length]).toEqual([1, 2]);
  expect(fake.noted).toEqual([]);
  fake.failures = 10;
  await fake.notices.tell(migration({}, 'stopped'));
  expect(fake.noted).toMatchObject([
    {
      kind: 'trouble',
      message: {
        code: 'notice.failed',
        text: 'user:default/dana could not be notified: value too long for type character varying(255)',
      },
    },
  ]);
});

it('never replaces a newer notice', async () => {
  const fake = new FakeNotifications();
  fake.failures = 1;
  const stopped = migration({}, 'stopped');
  fake.whilePausing = async () => {
    fake.whilePausing = async () => {};
    await fake.notices.tell({
      ...migration({ id: stopped.id }, 'done'),
      version: 2,
    });
  };
  await fake.notices.tell(stopped);
  expect(fake.sent.map(({ title }) => title)).toEqual([
    'payments in prod-eu: moved to 1-30-3 and verified',
  ]);
});
