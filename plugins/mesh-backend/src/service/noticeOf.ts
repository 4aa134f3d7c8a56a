import type { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import type { StoredMigration } from '../database/StoredMigration';

/** The portal keeps no longer title, and refuses the whole notification that has one. */
const longestTitle = 255;

/** What the person who asked for a migration is told; null where the phase needs nobody. */
export function noticeOf(
  migration: StoredMigration,
): Pick<
  NotificationSendOptions['payload'],
  'title' | 'description' | 'severity'
> | null {
  const severity = severityOf(migration);
  if (!severity) return null;
  return {
    title: titleOf(migration),
    description: wordsOf(migration),
    severity,
  };
}

function titleOf(migration: StoredMigration): string {
  const { namespace, cluster } = migration.record;
  const happened = whatHappened(migration);
  // What happened stays whole, whatever the portal calls its clusters.
  const room = longestTitle - happened.length - ': '.length;
  const where = shortened(`${namespace} in ${cluster}`, room);
  return `${where}: ${happened}`;
}

function shortened(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}

function whatHappened({ phase, record, view }: StoredMigration): string {
  const { targetRevision, prior, marks } = record;
  const checked =
    marks.connectionNotAsked === undefined
      ? 'and verified'
      : ', connection not asked';
  const glue = checked.startsWith(',') ? '' : ' ';
  switch (phase) {
    case 'stopped':
      return 'migration stopped';
    case 'done':
      return `moved to ${targetRevision}${glue}${checked}`;
    case 'rolled-back':
      return `rolled back to ${prior.revision}${glue}${checked}${view.pinned ? ', pinned' : ''}`;
    case 'rolling-back':
      return 'rolling back automatically';
    default:
      return 'waiting for confirmation';
  }
}

/** The headline; who did not ask for the way back is told why it is taken. */
function wordsOf({ phase, record, view }: StoredMigration): string {
  const { turnedBack } = record;
  if (phase !== 'rolling-back' || !turnedBack) return view.headline.text;
  const why = turnedBack.findings.map(({ message }) => message.text);
  return [view.headline.text, ...why].join(' ');
}

function severityOf({
  phase,
  record,
  view,
}: StoredMigration): 'normal' | 'high' | null {
  switch (phase) {
    case 'stopped':
      return 'high';
    case 'done':
    case 'rolled-back':
      return 'normal';
    case 'running':
      return view.awaits ? 'high' : null;
    case 'rolling-back':
      // Nobody asked for it, and it fails without anybody looking.
      return record.turnedBack ? 'high' : null;
    case 'waiting':
    case 'paused':
    case 'cancelled':
      return null;
    default:
      throw new Error(`Unexpected phase ${phase satisfies never}`);
  }
}
