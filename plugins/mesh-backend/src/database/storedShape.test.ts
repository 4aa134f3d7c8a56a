import {
  defaultMigrationOptions,
  type Intent,
  type MigrationOptions,
  migrationRecordSchema,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { newMigration } from '../__testUtils__/newMigration';
import { type MigrationToStore, storedShape } from './storedShape';
import { FORMER_ROW_FORMAT, ROW_FORMAT } from './tables';

function migration(change: Partial<MigrationToStore> = {}): MigrationToStore {
  const { record } = newMigration({
    workloads: [
      {
        ...{ apiVersion: 'apps/v1', kind: 'Deployment' },
        ...{ namespace: 'payments', name: 'api', uid: 'uid-api' },
      },
    ],
    marks: {
      relabelledAt: '2026-11-21T10:00:00.000Z',
      restartSeenAt: { 'uid-api': '2026-11-21T10:00:01.000Z' },
      stamped: ['uid-api'],
    },
  });
  return { record, phase: 'running', asked: null, openIntent: null, ...change };
}

const condition = { name: 'api', uid: 'uid-api', resourceVersion: '7' };
const restart: Intent = {
  ...{ kind: 'restart-workload', object: 'StatefulSet' },
  ...condition,
  ...{ namespace: 'payments', stamp: 'm1.forward.1' },
};

describe('the stored shape of a migration that uses nothing new', () => {
  it('is that of the former release, which reads options strictly', () => {
    const { format, record } = storedShape(migration());
    expect(format).toBe(FORMER_ROW_FORMAT);
    expect(JSON.parse(record).options).toEqual({ acceptDowntime: false });
  });

  it('reads as what was written', () => {
    const { record } = migration();
    const { record: stored } = storedShape(migration({ record }));
    expect(migrationRecordSchema.parse(JSON.parse(stored))).toEqual(record);
  });

  it.each<Partial<MigrationToStore>>([
    { openIntent: restart },
    { phase: 'rolling-back' },
    {
      asked: {
        ...{ action: 'pause', by: 'user:default/paula' },
        at: '2026-11-21T10:00:00.000Z',
      },
    },
  ])('stays so with %j', change => {
    expect(storedShape(migration(change)).format).toBe(FORMER_ROW_FORMAT);
  });
});

describe('an observation that the former release forgets', () => {
  const stored = (marks: object) => {
    const { record } = newMigration();
    return storedShape(
      migration({
        record: { ...record, marks: { ...record.marks, ...marks } },
      }),
    );
  };

  it.each([
    { canary: { uid: 'uid-api', restarts: {} } },
    { targetWebhook: 'uid-webhook' },
    { renewedAs: { 'uid-api': 'template' } },
    { relabelling: { over: 'kubectl', times: 1 } },
    { injectorAwaySince: '2026-11-21T10:00:00.000Z' },
  ])('is kept in the former format where it is seen again: %j', marks => {
    const { format, record } = stored(marks);
    expect(format).toBe(FORMER_ROW_FORMAT);
    expect(JSON.parse(record).marks).toMatchObject(marks);
  });

  it('raises the format where something would be done twice', () => {
    const evictions = { 'uid-store': { found: ['pod-1'], again: [] } };
    expect(stored({ evictions }).format).toBe(ROW_FORMAT);
  });
});

describe('what the former release could not read or would lose', () => {
  it('raises the format: a write of a new kind', () => {
    const openIntent: Intent = {
      ...{ kind: 'evict-pod', ...condition, namespace: 'payments' },
    };
    expect(storedShape(migration({ openIntent })).format).toBe(ROW_FORMAT);
  });

  it('raises the format: a fence on a pod', () => {
    const openIntent: Intent = {
      ...{ kind: 'fence', object: 'Pod', ...condition },
      ...{ namespace: 'payments', ticket: 'ticket-1' },
    };
    expect(storedShape(migration({ openIntent })).format).toBe(ROW_FORMAT);
  });

  it.each<Partial<MigrationOptions>>([
    { acceptEviction: true },
    { workloadsAtOnce: 2 },
    { paceSeconds: 1 },
    { canaryWatchSeconds: 0 },
    { soakSeconds: 60 },
    { confirm: { afterCanary: true, beforeDone: false } },
    { onFailure: 'rollback' },
    { deadlineMinutes: 30 },
  ])('raises the format: the option %j', option => {
    const { record } = newMigration({
      options: { ...defaultMigrationOptions, ...option },
    });
    const stored = storedShape(migration({ record }));
    expect(stored.format).toBe(ROW_FORMAT);
    expect(migrationRecordSchema.parse(JSON.parse(stored.record))).toEqual(
      record,
    );
  });
});
