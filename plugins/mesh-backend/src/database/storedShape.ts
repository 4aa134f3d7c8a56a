import {
  type Intent,
  type Migration,
  type MigrationPhase,
  type MigrationRecord,
  migrationRecordSchema,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { FORMER_ROW_FORMAT, type MigrationRow, ROW_FORMAT } from './tables';

/** What of a migration decides whether a release of the former format can go on with it. */
export interface MigrationToStore {
  record: MigrationRecord;
  phase: MigrationPhase;
  asked: Migration['asked'];
  openIntent: Intent | null;
}

/*
 * What a release of format 2 knows. It reads the options strictly, and forgets, as soon as it saves, every other field
 * that is not named here. These lists describe a release that is out and never change.
 */
const formerRecordFields: readonly string[] = [
  ...['id', 'sequence', 'cluster', 'namespace', 'namespaceUid'],
  ...['target', 'targetRevision', 'workloads', 'prior'],
  ...['direction', 'attempt', 'request', 'requestedAt'],
];
const formerOptions: readonly string[] = ['acceptDowntime'];
const formerMarks: readonly string[] = [
  ...['preflightPassedAt', 'recordedAt', 'relabelledAt', 'restartSeenAt'],
  ...['stamped', 'allReadyAt', 'verifiedAt', 'connectionNotAsked'],
];
/**
 * What the former release may forget: a workload that was watched already is watched once more, and what others do
 * meanwhile is told in plainer words.
 */
const repeatableMarks: readonly string[] = [
  ...['canary', 'relabelling', 'targetWebhook'],
  ...['renewedAs', 'injectorAwaySince', 'istiodSaid', 'unaskedSince'],
];
const formerRequests: readonly string[] = ['run', 'pause', 'cancel'];
const formerPhases: readonly string[] = [
  ...['waiting', 'running', 'paused', 'stopped', 'done'],
  ...['rolling-back', 'rolled-back', 'cancelled'],
];
const formerActions: readonly string[] = [
  ...['pause', 'resume', 'cancel', 'retry', 'rollback'],
];
const formerIntents: readonly string[] = [
  ...['write-record', 'relabel-namespace', 'restart-workload', 'fence'],
];
const formerObjects: readonly string[] = [
  ...['Namespace', 'Deployment', 'StatefulSet', 'DaemonSet'],
];

/**
 * The record as it is kept, and the format that it needs.
 *
 * @remarks
 * A migration that uses nothing new is written as the former release writes it, so that replicas of both releases hand
 * it to each other while a portal is updated, or when the update is taken back. Whatever the former release could not
 * read, or would lose, raises the format, and it leaves the row alone.
 */
export function storedShape(
  migration: MigrationToStore,
): Pick<MigrationRow, 'format' | 'record'> {
  const { record } = migration;
  const former = formerRecord(record);
  const losesNothing =
    JSON.stringify(migrationRecordSchema.parse(former)) ===
    JSON.stringify(migrationRecordSchema.parse(record));
  return losesNothing && isKnownToFormer(migration)
    ? { format: FORMER_ROW_FORMAT, record: JSON.stringify(former) }
    : { format: ROW_FORMAT, record: JSON.stringify(record) };
}

function formerRecord(record: MigrationRecord): object {
  return {
    ...pick(record, formerRecordFields),
    options: pick(record.options, formerOptions),
    marks: pick(record.marks, [...formerMarks, ...repeatableMarks]),
  };
}

function isKnownToFormer(migration: MigrationToStore): boolean {
  const { record, phase, asked, openIntent } = migration;
  return (
    formerRequests.includes(record.request) &&
    formerPhases.includes(phase) &&
    (asked === null || formerActions.includes(asked.action)) &&
    (openIntent === null || isFormerIntent(openIntent))
  );
}

function isFormerIntent(intent: Intent): boolean {
  if (!formerIntents.includes(intent.kind)) return false;
  return !('object' in intent) || formerObjects.includes(intent.object);
}

function pick(from: object, fields: readonly string[]): object {
  return Object.fromEntries(
    Object.entries(from).filter(([field]) => fields.includes(field)),
  );
}
