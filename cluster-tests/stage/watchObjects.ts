import { request } from 'node:https';
import type { KubernetesAccess, KubernetesObject } from './KubernetesApi';

/** One version of an object, as a watch tells it. */
export interface WatchEvent {
  type: 'ADDED' | 'MODIFIED' | 'DELETED' | 'BOOKMARK' | 'ERROR';
  object: KubernetesObject;
}

/** Follows a list from a resourceVersion on; the answer ends it. */
export function watchObjects(
  { url, token, certificateAuthority }: KubernetesAccess,
  path: string,
  resourceVersion: string,
  onEvent: (event: WatchEvent) => void,
  onEnd: (why: string) => void,
): () => void {
  const query = `watch=1&resourceVersion=${resourceVersion}`;
  let rest = '';
  let wanted = true;
  const end = (why: string) => wanted && onEnd(why);
  const call = request(
    new URL(`${path}?${query}`, url),
    // Not over the shared connections: it stays open.
    {
      ca: Buffer.from(certificateAuthority, 'base64'),
      headers: { authorization: `Bearer ${token}` },
    },
    answer => {
      answer.on('data', chunk => {
        const lines = `${rest}${chunk}`.split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines) onEvent(JSON.parse(line));
      });
      answer.on('error', error => end(error.message));
      answer.on('end', () => end('the API server ended it'));
    },
  );
  call.on('error', error => end(error.message));
  call.end();
  return () => {
    wanted = false;
    call.destroy();
  };
}
