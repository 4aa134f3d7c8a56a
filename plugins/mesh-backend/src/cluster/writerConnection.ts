import { readFile } from 'node:fs/promises';
import { isError } from '@backstage/errors';
import type { WriterCredential } from '../config';
import { ClusterRequestError } from './ClusterClient';
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
      const token = (
        await readFile(writer.path, 'utf8').catch((error: unknown) => {
          throw noToken(cluster, `cannot be read (${codeOf(error)})`);
        })
      ).trim();
      if (token) return token;
      throw noToken(cluster, 'is empty');
    }
    default:
      throw new Error(`Unexpected credential ${writer satisfies never}`);
  }
}

/** Nothing was sent; whoever asked must not hear that the API server did not answer. */
function noToken(cluster: string, why: string): ClusterRequestError {
  return new ClusterRequestError(
    `The file of mesh.clusters.${cluster}.writer.tokenFile ${why}. Put a token into it, and let the backend read it.`,
    0,
    '',
  );
}

/** Only the code: the message of the file system names paths of the backend, and people read this in the browser. */
function codeOf(error: unknown): string {
  return isError(error) ? String(error.code ?? error.name) : 'unknown error';
}
