import type {
  Migration,
  MigrationEvents,
} from '@mesh-plugins/backstage-plugin-mesh-common';

/** Where the time of a migration went, in milliseconds. */
export interface PartsOfMove {
  /** From the first restart until everything is ready. */
  workloads: number;
  /** From then to "done": verification, and the closing of the record. */
  after: number;
  /** Of that, until istiod lists the proxy of the pod that was ready last. */
  listing: number;
}

/** The testbed's istiod lists a proxy so long after its pod is ready. */
const listedAfterMs = 1_000;

/** Reads the parts from the history of a migration, and `lastReadyAt` from its pods. */
export function partsOfMove(
  { finishedAt }: Pick<Migration, 'finishedAt'>,
  events: MigrationEvents['items'],
  lastReadyAt: number,
): PartsOfMove {
  const restarted = timeOf(
    events,
    ({ kind, object }) => kind === 'write' && /deployment/i.test(object ?? ''),
  );
  const ready = timeOf(events, ({ message }) => message.code === 'verify.ask');
  return {
    workloads: ready - restarted,
    after: Date.parse(finishedAt ?? '') - ready,
    listing: Math.max(0, lastReadyAt + listedAfterMs - ready),
  };
}

function timeOf(
  events: MigrationEvents['items'],
  isIt: (event: MigrationEvents['items'][number]) => boolean,
): number {
  const event = events.find(isIt);
  if (!event) throw new Error('The history misses a part of the move.');
  return Date.parse(event.at);
}
