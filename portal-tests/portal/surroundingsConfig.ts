import { stringify } from 'yaml';
import type { Surroundings } from '../servers/Servers';

/** The configuration file that a portal of these tests has beside its own. */
export const surroundingsFile = 'app-config.surroundings.yaml';

/**
 * Where the portal is and where its database is, and nothing else. The backend serves the web app, so that both have
 * one address.
 */
export function surroundingsConfig(
  port: number,
  database: string,
  { databasePort, databasePassword }: Surroundings,
): string {
  const baseUrl = `http://localhost:${port}`;
  return stringify({
    app: { baseUrl },
    backend: {
      baseUrl,
      listen: { host: '127.0.0.1', port },
      csp: { 'upgrade-insecure-requests': false },
      cors: { origin: baseUrl },
      database: {
        client: 'pg',
        // The two portals share a server and nothing on it.
        prefix: `${database}_`,
        connection: {
          host: '127.0.0.1',
          port: databasePort,
          user: 'postgres',
          password: databasePassword,
        },
      },
    },
  });
}
