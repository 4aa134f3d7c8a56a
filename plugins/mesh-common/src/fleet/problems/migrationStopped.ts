import { inEachNamespace } from '../fleetCheck';

/** A migration that stopped waits for a person, and its namespace is in between. */
export const migrationStopped = inEachNamespace({
  code: 'MESH312',
  title: 'A migration has stopped',
  severity: 'error',
  find({ summary: { openMigration } }) {
    if (openMigration?.phase !== 'stopped') return [];
    const { headline, requestedBy, reason } = openMigration;
    return [
      {
        says: 'The migration of {namespace} in {cluster} has stopped. {headline}',
        remedy: 'Open the migration: it says why, and what you can do.',
        params: { headline: headline.text },
        evidence: [`asked for by ${requestedBy}: ${reason}`],
      },
    ];
  },
});
