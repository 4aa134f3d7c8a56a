import type {
  Migration,
  NamespaceFacts,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { say } from '@mesh-plugins/backstage-plugin-mesh-common';
import type { NewEvent } from '../database/StoredMigration';

/** Why a look could not see what every decision needs; null where it could. */
export function unreadable(facts: NamespaceFacts): string | null {
  for (const fact of [
    facts.object,
    facts.webhooks,
    facts.workloads,
    facts.pods,
  ]) {
    if (fact.state === 'unknown') return fact.why;
  }
  return null;
}

/** The trouble after one more failed look. */
export function nextTrouble(
  before: Migration['trouble'],
  message: string,
  attempts: number,
  now: string,
): Migration['trouble'] {
  return { message, attempts, since: before?.since ?? now };
}

/** What the history says of a change of trouble: its beginning, another reason, its end; not each attempt. */
export function troubleEvents(
  before: Migration['trouble'],
  after: Migration['trouble'],
): NewEvent[] {
  if (before?.message === after?.message) return [];
  return [
    after
      ? {
          kind: 'trouble',
          by: null,
          message: say('trouble', 'Cannot go on for now: {why}', {
            why: after.message,
          }),
          object: null,
        }
      : {
          kind: 'seen',
          by: null,
          message: say('trouble.over', 'Goes on: the cluster answers again.'),
          object: null,
        },
  ];
}
