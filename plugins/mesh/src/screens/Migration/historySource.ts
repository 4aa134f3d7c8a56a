import type {
  Migration,
  MigrationEvent,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import type {
  LiveSource,
  MeshApi,
  MigrationRequestOptions,
} from '@mesh-plugins/backstage-plugin-mesh-react';

/** A migration and all its events, oldest first. */
export interface History {
  migration: Migration;
  events: readonly MigrationEvent[];
}

async function readEventsAfter(
  api: MeshApi,
  id: string,
  last: number,
  options: MigrationRequestOptions,
): Promise<MigrationEvent[]> {
  const { items, more } = await api.getMigrationEvents(id, last, options);
  const newest = items[items.length - 1];
  if (!more || !newest) return items;
  const others = await readEventsAfter(api, id, newest.seq, options);
  return [...items, ...others];
}

/** Adds what is new to what is known: asks for the last known event as well, which shows that they belong together. */
async function continueEvents(
  api: MeshApi,
  id: string,
  known: readonly MigrationEvent[],
  options: MigrationRequestOptions,
): Promise<readonly MigrationEvent[]> {
  const last = known[known.length - 1];
  if (!last) return await readEventsAfter(api, id, 0, options);
  const fresh = await readEventsAfter(api, id, last.seq - 1, options);
  const [joint, ...others] = fresh;
  if (joint?.seq === last.seq && joint.at === last.at) {
    return [...known, ...others];
  }
  // Another history stands there now, as after a backup of the database was put back.
  return await readEventsAfter(api, id, 0, options);
}

/** The migration, and of its events only those that are not known yet. */
export const historySource: LiveSource<string, History> = {
  async load(api, id, { signal, previous, told }) {
    const versions = [
      previous?.migration.version ?? 0,
      Number(told.get(`migration:${id}`) ?? 0),
    ];
    // Whichever replica answers: nothing that is on the screen is taken back, and nothing told is left out.
    const known = Math.max(...versions.filter(Number.isInteger));
    const options = { signal, ...(known > 0 && { atLeast: known }) };
    const [migration, events] = await Promise.all([
      api.getMigration(id, options),
      continueEvents(api, id, previous?.events ?? [], options),
    ]);
    return { migration, events };
  },
  topics: id => [`migration:${id}`],
  covers: ({ migration }, { version }) => migration.version >= Number(version),
};
