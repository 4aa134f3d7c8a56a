import { randomUUID } from 'node:crypto';
import {
  defaultMigrationOptions,
  type MigrationRecord,
  migrationRecordSchema,
  say,
  viewMigration,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import type { NewMigration } from '../database/operations';

/** A migration of namespace payments to revision 1-30-3, as a person has just asked for it. */
export function newMigration(
  change: Partial<MigrationRecord> = {},
): NewMigration {
  const record = migrationRecordSchema.parse({
    id: randomUUID(),
    sequence: 1,
    cluster: 'prod-eu',
    namespace: 'payments',
    namespaceUid: 'uid-payments',
    target: { kind: 'revision', name: '1-30-3' },
    targetRevision: '1-30-3',
    options: defaultMigrationOptions,
    workloads: [],
    prior: {
      labels: { 'istio.io/rev': null, 'istio-injection': 'enabled' },
      revision: '1-29-6',
      webhookUid: 'uid-webhook',
    },
    direction: 'forward',
    attempt: 1,
    request: 'run',
    requestedAt: '2026-11-21T10:00:00.000Z',
    marks: {},
    ...change,
  });
  return {
    record,
    view: viewMigration({ record, facts: null, decision: null }),
    requestedBy: 'user:default/dana',
    reason: 'Istio 1.29 ends',
    planDigest: 'a'.repeat(64),
    targetVersion: '1.30.3',
    priorVersion: '1.29.6',
    events: [
      {
        kind: 'person',
        by: 'user:default/dana',
        message: say('asked.start', 'Asked to start.'),
        object: null,
      },
    ],
  };
}
