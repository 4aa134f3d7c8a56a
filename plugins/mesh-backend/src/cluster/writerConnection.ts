import { readFile } from 'node:fs/promises';
import type { WriterCredential } from '../config';
import { type ClusterConnection, connectCluster } from './ClusterConnection';
import type { ConfiguredCluster } from './ClusterDirectory';
import { addressOf } from './readerConnection';

/**
 * Connects with `mesh.clusters.<name>.writer`.
 *
 * @remarks
 * It shares the address with the reader and nothing else: the kubernetes plugin, whose proxy lends its credential to
 * whoever may use it, never sees this one.
 */
export function writerConnection(
  cluster: ConfiguredCluster,
  writer: WriterCredential,
): ClusterConnection {
  return connectCluster(addressOf(cluster), async () => ({
    type: 'bearer token',
    token: await readToken(cluster.name, writer),
  }));
}

async function readToken(
  cluster: string,
  writer: WriterCredential,
): Promise<string> {
  switch (writer.kind) {
    case 'token':
      return writer.token;
    case 'file': {
      // Read at each use: a projected service account token is renewed in place.
      const token = (await readFile(writer.path, 'utf8')).trim();
      if (token) return token;
      throw new Error(
        `The file of mesh.clusters.${cluster}.writer.tokenFile is empty. Put a token into it.`,
      );
    }
    default:
      throw new Error(`Unexpected credential ${writer satisfies never}`);
  }
}
