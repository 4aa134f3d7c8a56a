import type { WatchEvent } from './ClusterClient';
import type { ClusterConnection } from './ClusterConnection';
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
  const idle = new AbortController();
  const startTimer = (ms: number, why: string) =>
    setTimeout(() => idle.abort(new Error(why)), ms);
  let timer = startTimer(answerMs, 'the watch was not opened in time');
  try {
    const answer = await sendRequest(connection, {
      method: 'GET',
      path: request.path,
      query: { ...request.query, watch: '1', allowWatchBookmarks: 'true' },
      signal: AbortSignal.any([request.signal, idle.signal]),
    });
    answer.socket.setKeepAlive(true, 15_000);
    answer.setEncoding('utf8');
    clearTimeout(timer);
    timer = startTimer(silenceMs, 'the watch fell silent');
    onOpen?.();
    let rest = '';
    for await (const chunk of answer) {
      clearTimeout(timer);
      timer = startTimer(silenceMs, 'the watch fell silent');
      const lines = `${rest}${chunk}`.split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        if (line) onEvent(JSON.parse(line));
      }
    }
  } catch (error) {
    if (request.signal.aborted) return;
    throw unanswered(
      idle.signal.aborted ? idle.signal.reason : error,
      connection.name,
    );
  } finally {
    clearTimeout(timer);
  }
}
