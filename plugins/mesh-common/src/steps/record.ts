import {
  type RecordAnnotation,
  RESTART_ANNOTATION,
} from '../model/recordAnnotation';
import { say } from '../model/say';
import { namespaceObject } from './namespaceObject';
import {
  annotationOwner,
  recordAnnotationOf,
  sameRecordAnnotation,
} from './recordAnnotation';
import { namespaceRef, stopWith } from './stopWith';
import type { Step, StepContext, Verdict } from './verdict';

/**
 * The prior labels stand in an annotation on the namespace before anything else is written, so that they survive the
 * loss of the database.
 */
export const record: Step = {
  id: 'record',
  title: 'Record',
  assess(context) {
    const found = namespaceObject(context);
    if ('verdict' in found) return found.verdict;
    const { object } = found;
    const { migration, facts, now } = context;
    const owner = annotationOwner(object, facts, migration);
    if (owner.kind === 'other') return notOurs(context, owner.why);
    const newer = owner.kind === 'us' && newerThanUs(context, owner.record);
    if (newer) return notOurs(context, newer);
    const wanted = recordAnnotationOf(migration, facts.portal, 'open');
    if (owner.kind === 'us' && sameRecordAnnotation(owner.record, wanted)) {
      const recordedAt = migration.marks.recordedAt ?? now;
      return { kind: 'done', marks: { recordedAt } };
    }
    return {
      kind: 'act',
      intents: [
        {
          kind: 'write-record',
          name: object.name,
          uid: object.uid,
          resourceVersion: object.resourceVersion,
          record: wanted,
        },
      ],
      why:
        owner.kind === 'us'
          ? say(
              'record.reopen',
              'Opening the record of this migration on namespace {namespace} again.',
              { namespace: object.name },
            )
          : say(
              'record.write',
              'Recording the present labels of {namespace} on the namespace before anything is changed.',
              { namespace: object.name },
            ),
    };
  },
};

const restored =
  "the portal's database was restored from an older backup, or a copy of it is in use";

/**
 * What the cluster shows of this very migration that its row does not know. A migration that goes forward has never
 * been closed, nor has it restarted anything on the way back.
 */
function newerThanUs(
  { migration: { id, direction }, facts }: StepContext,
  { state }: RecordAnnotation,
): string | null {
  if (direction === 'back') return null;
  if (state === 'closed') {
    return `was closed by this migration, which goes on all the same: ${restored}`;
  }
  const workloads =
    facts.workloads.state === 'known' ? facts.workloads.value : [];
  const reversed = workloads.find(({ templateAnnotations }) =>
    templateAnnotations[RESTART_ANNOTATION]?.startsWith(`${id}.back.`),
  );
  return reversed
    ? `is of this migration, which has already restarted ${reversed.name} on the way back: ${restored}`
    : null;
}

/** Stops, since somebody else answers for the namespace. */
export function notOurs({ migration }: StepContext, why: string): Verdict {
  return stopWith({
    code: 'MESH202',
    object: namespaceRef(migration.namespace),
    says: 'The migration record on namespace {namespace} {why}. Nothing more is written, so that two do not move it at once.',
    remedy:
      'Find out who moves the namespace. When nobody does, remove the annotation (kubectl annotate namespace {namespace} mesh-plugins.io/migration-) and retry.',
    params: { namespace: migration.namespace, why },
    evidence: [`this migration: ${migration.id}, ${migration.sequence}`],
  });
}
