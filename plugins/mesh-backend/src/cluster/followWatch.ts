import type { WatchEvent } from './ClusterClient';
import type { ClusterConnection } from './ClusterConnection';
import { withinLimit } from '../outbound/withinLimit';
import { unanswered } from './clusterErrors';
import { sendRequest } from './sendRequest';

/** API servers send a bookmark about once a minute; after three silent ones the connection is taken for dead. */
const idleMs = 180_000;

/** How long the API server may take to answer the request itself. */
const answerMs = 15_000;

/** Reads a watch line by line until the server ends it; a connection without a sign of life is ended by us. */
export async function followWatch(
  connection: ClusterConnection,
  request: { path: string; query: Record<string, string>; signal: AbortSignal },
  onEvent: (event: WatchEvent) => void,
  onOpen?: () => void,
  silenceMs = idleMs,
): Promise<void> {
  const silence = { ms: silenceMs, words: 'the watch fell silent' };
  try {
    await withinLimit(
      { ms: answerMs, words: 'the watch was not opened in time' },
      async (signal, renew) => {
        const answer = await sendRequest(
          connection,
          {
            method: 'GET',
            path: request.path,
            query: {
              ...request.query,
              watch: '1',
              allowWatchBookmarks: 'true',
            },
          },
          signal,
        );
        answer.socket.setKeepAlive(true, 15_000);
        answer.setEncoding('utf8');
        renew(silence);
        onOpen?.();
        let rest = '';
        for await (const chunk of answer) {
          // Whoever waited has gone: nothing may be told any more.
          if (signal.aborted) return;
          renew(silence);
          const lines = `${rest}${chunk}`.split('\n');
          rest = lines.pop() ?? '';
          for (const line of lines) {
            if (line) onEvent(JSON.parse(line));
          }
        }
      },
      request.signal,
    );
  } catch (error) {
    if (request.signal.aborted) return;
    throw unanswered(error, connection.name);
  }
}
