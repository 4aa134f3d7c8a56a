import type { NamespaceFact } from '../facts/namespaceFacts';
import { namespaceRef, stopWith } from './stopWith';
import type { StepContext, Verdict } from './verdict';
import { waitForFact } from './waitFor';

/** The namespace object that the migration is about, or the verdict where it is not there to be worked on. */
export function namespaceObject(
  context: StepContext,
): { object: NamespaceFact } | { verdict: Verdict } {
  const { migration, facts } = context;
  if (facts.object.state === 'unknown') {
    return { verdict: waitForFact(facts.object.why, context) };
  }
  const object = facts.object.value;
  const reason = whyNotOurs(object, migration.namespaceUid);
  if (object && reason === null) return { object };
  return {
    verdict: stopWith({
      code: 'MESH201',
      object: namespaceRef(migration.namespace),
      says: 'Namespace {namespace} {reason}. There is nothing left that this migration could change.',
      remedy:
        'Cancel this migration. Where a new namespace took the name, plan a new migration for it.',
      params: {
        namespace: migration.namespace,
        reason: reason ?? 'does not exist any more',
      },
      evidence: [
        `planned for UID ${migration.namespaceUid}`,
        `found ${object ? `UID ${object.uid}` : 'no namespace'}`,
      ],
    }),
  };
}

function whyNotOurs(
  object: NamespaceFact | null,
  plannedUid: string,
): string | null {
  if (!object) return 'does not exist any more';
  if (object.uid !== plannedUid) {
    return 'was deleted and created again since the plan was made';
  }
  return object.deleting ? 'is being deleted' : null;
}
