import type { MigrationRecord } from '../model/migrationRecord';
import type { Message } from '../model/message';
import { say } from '../model/say';
import type { Decision } from './decision';

/** What keeps a migration from beginning. @public */
export interface FullPlaces {
  /** What is full. */
  limit: 'cluster' | 'portal';
  /** How many migrations are under way there. */
  underWay: number;
  /** Those that were accepted before it and wait as well. */
  before: number;
}

/**
 * The decision to wait for other migrations, before anything is looked at.
 *
 * @public
 */
export function awaitTurn(
  record: MigrationRecord,
  places: FullPlaces,
  lookAgainInMs: number,
): Decision {
  return {
    kind: 'wait',
    for: whatItWaitsFor(record, places),
    lookAgainInMs,
    awaits: 'turn',
    marks: record.marks,
    step: 'preflight',
  };
}

function whatItWaitsFor(
  { cluster }: MigrationRecord,
  { limit, underWay, before }: FullPlaces,
): Message {
  switch (limit) {
    case 'cluster':
      return say(
        'turn.cluster',
        'Waiting for its turn. Migrations under way in {cluster}: {underWay}, as many as may be at once; waiting before it: {before}.',
        { cluster, underWay, before },
      );
    case 'portal':
      return say(
        'turn.portal',
        'Waiting for its turn. Migrations under way in all clusters: {underWay}, as many as may be at once; waiting before it: {before}.',
        { underWay, before },
      );
    default: {
      const never: never = limit;
      return never;
    }
  }
}
