import { STATUS_CODES, type ServerResponse } from 'node:http';
import type { Fault } from './Fault';
import type { WholeAnswer } from './passOn';

/** Gives the beginning of an answer on, and then ends the connection, or leaves it open in silence. */
export function cutAnswer(
  response: ServerResponse,
  { status, headers, body }: WholeAnswer,
  { at, how }: Extract<Fault, { kind: 'cut-answer' }>,
): void {
  const { socket } = response;
  if (!socket) return;
  const head = `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nContent-Type: ${headers['content-type']}\r\n`;
  const rest = `Content-Length: ${body.length}\r\n\r\n`;
  socket.write(at === 'in-head' ? head : head + rest);
  const sent = at === 'in-body' ? body.subarray(0, body.length / 2) : '';
  socket.write(sent, () => how === 'reset' && socket.resetAndDestroy());
}
