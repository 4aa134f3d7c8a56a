import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, readFileSync } from 'node:fs';
import {
  createServer,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { PackedPlugin } from './packPlugins';
import { readPackedFile } from './readPacked';

/**
 * Serves the packed plugins as a package registry does, so that a portal installs them by their names and finds
 * in them what publishing would have put there.
 */
export class LocalRegistry {
  private constructor(
    readonly url: string,
    /** From now on the packages can be had. */
    readonly serve: (plugins: readonly PackedPlugin[]) => void,
    readonly close: () => Promise<void>,
  ) {}

  /** Starts it without a package. */
  static async start(): Promise<LocalRegistry> {
    let served: readonly PackedPlugin[] = [];
    const server = createServer((request, response) =>
      answer(served, request, response),
    ).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (address === null || typeof address === 'string') {
      throw new Error('No port of loopback is free.');
    }
    return new LocalRegistry(
      `http://127.0.0.1:${address.port}`,
      plugins => {
        served = plugins;
      },
      async () => {
        server.closeAllConnections();
        server.close();
        await once(server, 'close');
      },
    );
  }
}

/** Yarn keeps what it got from an address: what another run packed has to have another one. */
function tarballPath({ tarball }: PackedPlugin): string {
  const digest = createHash('sha256').update(readFileSync(tarball));
  return `${digest.digest('hex')}.tgz`;
}

/** What a registry tells about a package that has one version. */
function describe(plugin: PackedPlugin, registry: string): object {
  const { name, version, tarball } = plugin;
  const manifest = JSON.parse(readPackedFile(tarball, 'package.json'));
  const dist = { tarball: `${registry}/${tarballPath(plugin)}` };
  return {
    name,
    'dist-tags': { latest: version },
    versions: { [version]: { ...manifest, dist } },
  };
}

function answer(
  plugins: readonly PackedPlugin[],
  { url, headers }: IncomingMessage,
  response: ServerResponse,
): void {
  const asked = decodeURIComponent(url ?? '').slice(1);
  const packed = plugins.find(plugin => tarballPath(plugin) === asked);
  if (packed) {
    createReadStream(packed.tarball).pipe(response);
    return;
  }
  const named = plugins.find(({ name }) => name === asked);
  const found = named && describe(named, `http://${headers.host}`);
  response.writeHead(found ? 200 : 404, { 'content-type': 'application/json' });
  response.end(JSON.stringify(found ?? {}));
}
