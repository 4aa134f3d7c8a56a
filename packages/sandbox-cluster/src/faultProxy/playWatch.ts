import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Fault } from './Fault';
import { passOn, type ProxyTarget, type WholeRequest } from './passOn';
import { statusObject } from './sendAnswer';

/** Passes a watch on as it comes, until its fault. */
export async function playWatch(
  target: ProxyTarget,
  request: WholeRequest,
  response: ServerResponse,
  fault: Fault | null,
): Promise<void> {
  const closed = new AbortController();
  response.on('close', () => closed.abort());
  if (fault?.kind === 'delay') await pause(fault.ms);
  const answer = await passOn(target, request, closed.signal);
  const { connection: _, ...headers } = answer.headers;
  response.writeHead(answer.statusCode ?? 502, headers);
  response.flushHeaders();
  let stalled = false;
  const timer = setTimeout(() => {
    if (fault?.kind === 'stall-watch') stalled = true;
    else if (fault) endWatch(fault, response);
  }, afterMs(fault));
  try {
    await copyLines(answer, response, () => stalled);
  } finally {
    clearTimeout(timer);
  }
  if (!stalled) response.end();
}

async function copyLines(
  answer: IncomingMessage,
  response: ServerResponse,
  isStalled: () => boolean,
): Promise<void> {
  try {
    for await (const chunk of answer) {
      if (!isStalled() && !response.writableEnded) response.write(chunk);
    }
  } catch {
    // The API server is gone or the client is: either way the client's connection ends.
    if (!isStalled()) response.destroy();
  }
}

function afterMs(fault: Fault | null): number {
  switch (fault?.kind) {
    case 'end-watch':
    case 'stall-watch':
    case 'expire-watch':
      return fault.afterMs;
    default:
      return 2 ** 31 - 1;
  }
}

function endWatch(fault: Fault, response: ServerResponse): void {
  if (fault.kind === 'expire-watch') {
    const object = statusObject({
      status: 410,
      message: 'too old resource version',
    });
    response.write(`${JSON.stringify({ type: 'ERROR', object })}\n`);
  }
  response.end();
}
