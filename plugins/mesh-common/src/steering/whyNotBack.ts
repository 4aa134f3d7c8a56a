import type { NamespaceFacts } from '../facts/namespaceFacts';
import type { Message } from '../model/message';
import type { MigrationRecord } from '../model/migrationRecord';
import { say } from '../model/say';
import { annotationOwner } from '../steps/recordAnnotation';
import { describeIntended, wantedState } from '../steps/wanted';

/**
 * Why going back cannot succeed, as far as the facts say; null where nothing speaks against it.
 *
 * @remarks
 * What is unknown refuses nothing here: the engine waits for it before it writes.
 *
 * @public
 */
export function whyNotBack(
  record: MigrationRecord,
  facts: NamespaceFacts,
): Message | null {
  if (facts.object.state === 'unknown') return null;
  const object = facts.object.value;
  const { namespace } = record;
  if (!object || object.uid !== record.namespaceUid) {
    return say(
      'steer.rollback.gone',
      'Namespace {namespace} of this migration does not exist any more.',
      { namespace },
    );
  }
  const owner = annotationOwner(object, facts, record);
  if (owner.kind === 'other') {
    return say(
      'steer.rollback.other',
      'The migration record on {namespace} {why}.',
      { namespace, why: owner.why },
    );
  }
  const wanted = wantedState({ ...record, direction: 'back' }, facts);
  if (wanted.kind !== 'unreachable') return null;
  return say(
    'steer.rollback.unreachable',
    'Revision {revision} no longer injects: its labels give {gives} now.',
    { revision: wanted.revision, gives: describeIntended(wanted.gives) },
  );
}
