import { createRequire } from 'node:module';
import path from 'node:path';
import { repository } from './paths.mjs';

// Whose keys signed the sessions of the tabs that are open.
const kept = 'backstage_plugin_auth';

/** Drops what the portal has stored. It makes its databases anew when it starts. */
export async function forgetDatabases({ port, password }) {
  const { Client } = createRequire(
    path.join(repository, 'packages/backend/package.json'),
  )('pg');
  const client = new Client({
    host: '127.0.0.1',
    port,
    user: 'postgres',
    password,
    database: 'postgres',
  });
  await client.connect();
  try {
    const { rows } = await client.query(
      'select datname from pg_database where starts_with(datname, $1) and datname <> $2',
      ['backstage_plugin_', kept],
    );
    for (const { datname } of rows) {
      await client.query(
        `drop database ${client.escapeIdentifier(datname)} with (force)`,
      );
    }
  } finally {
    await client.end();
  }
}
