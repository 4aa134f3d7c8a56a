import type { RecordAnnotation } from '../model/recordAnnotation';
import type { NamespaceFact } from '../facts/namespaceFacts';
import { say } from '../model/say';
import { namespaceObject } from './namespaceObject';
import { notOurs } from './record';
import { annotationOwner, recordAnnotationOf } from './recordAnnotation';
import type { Step, Verdict } from './verdict';

/** The annotation on the namespace says that nobody moves it any more. */
export const close: Step = {
  id: 'close',
  title: 'Close',
  assess(context) {
    const found = namespaceObject(context);
    if ('verdict' in found) return found.verdict;
    const { migration, facts } = context;
    const owner = annotationOwner(found.object, facts, migration);
    switch (owner.kind) {
      case 'other':
        return notOurs(context, owner.why);
      case 'us':
        if (owner.record.state === 'closed') return { kind: 'done' };
        return writeClosed(
          found.object,
          recordAnnotationOf(migration, facts.portal, 'closed'),
        );
      // Somebody removed or replaced it. The sequence has to stay visible, so it is written again.
      case 'nobody':
      case 'earlier':
        return writeClosed(
          found.object,
          recordAnnotationOf(migration, facts.portal, 'closed'),
        );
      default: {
        const never: never = owner;
        return never;
      }
    }
  },
};

function writeClosed(object: NamespaceFact, record: RecordAnnotation): Verdict {
  return {
    kind: 'act',
    intents: [
      {
        kind: 'write-record',
        name: object.name,
        uid: object.uid,
        resourceVersion: object.resourceVersion,
        record,
      },
    ],
    why: say(
      'close.write',
      'Closing the record of this migration on namespace {namespace}.',
      { namespace: object.name },
    ),
  };
}
