import type { NamespaceFact, NamespaceFacts } from '../facts/namespaceFacts';
import { sameInjectionLabels } from '../model/labels';
import type { MigrationRecord } from '../model/migrationRecord';
import type { RecordAnnotation } from '../model/recordAnnotation';

/** The annotation that a migration writes. */
export function recordAnnotationOf(
  migration: MigrationRecord,
  portal: string,
  state: RecordAnnotation['state'],
): RecordAnnotation {
  return {
    format: 1,
    portal,
    migration: migration.id,
    sequence: migration.sequence,
    state,
    prior: migration.prior.labels,
    priorRevision: migration.prior.revision,
  };
}

/** True when both say the same. */
export function sameRecordAnnotation(
  a: RecordAnnotation,
  b: RecordAnnotation,
): boolean {
  return (
    a.format === b.format &&
    a.portal === b.portal &&
    a.migration === b.migration &&
    a.sequence === b.sequence &&
    a.state === b.state &&
    a.priorRevision === b.priorRevision &&
    sameInjectionLabels(a.prior, b.prior)
  );
}

/** Whose annotation a namespace carries, seen from one migration. */
export type AnnotationOwner =
  | { kind: 'nobody' }
  | { kind: 'us'; record: RecordAnnotation }
  /** A closed record of an earlier migration: it may be written over. */
  | { kind: 'earlier'; record: RecordAnnotation }
  | { kind: 'other'; why: string };

/**
 * Says whether a migration may write its annotation.
 *
 * @remarks
 * A sequence of this portal that is higher than the migration's own was written by a later state of the database: this
 * one was restored from a backup. Another portal's open record means that it is moving the namespace right now.
 */
export function annotationOwner(
  object: NamespaceFact,
  facts: Pick<NamespaceFacts, 'portal'>,
  migration: Pick<MigrationRecord, 'id' | 'sequence'>,
): AnnotationOwner {
  const seen = object.record;
  if (seen.kind === 'absent') return { kind: 'nobody' };
  if (seen.kind === 'malformed') {
    return { kind: 'other', why: `cannot be read: ${seen.why}` };
  }
  const { record } = seen;
  if (record.portal !== facts.portal) {
    return record.state === 'open'
      ? { kind: 'other', why: `belongs to another portal, ${record.portal}` }
      : { kind: 'earlier', record };
  }
  if (
    record.migration === migration.id &&
    record.sequence === migration.sequence
  ) {
    return { kind: 'us', record };
  }
  if (record.sequence >= migration.sequence) {
    return {
      kind: 'other',
      why: `has sequence ${record.sequence}, this migration has ${migration.sequence}: a later migration wrote it, or the portal's database was restored from an older backup`,
    };
  }
  return { kind: 'earlier', record };
}

/**
 * The sequence of a new migration: above all that this portal's database and the namespace itself know.
 *
 * @public
 */
export function nextSequence({
  object,
  highestSequence,
}: Pick<NamespaceFacts, 'object' | 'highestSequence'>): number {
  const seen = object.state === 'known' ? object.value?.record : undefined;
  const written = seen?.kind === 'present' ? seen.record.sequence : 0;
  return Math.max(highestSequence, written) + 1;
}
