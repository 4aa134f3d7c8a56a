import type { Duplex } from 'node:stream';

/** Rejects when the stream fails or is closed, also where that was before: a request over it would emit no event then. */
export function closingOf(stream: Duplex): Promise<never> {
  return new Promise((_, reject) => {
    const closed = () =>
      reject(stream.errored ?? new Error('the connection was closed'));
    stream.once('error', reject);
    stream.once('close', closed);
    if (stream.destroyed || stream.readableEnded) closed();
  });
}
