import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type RawData, WebSocket, WebSocketServer } from 'ws';
import type { Fault } from './Fault';
import type { ProxyTarget } from './passOn';

/** A client that asks for a tunnel, and the connection on which it does. */
export interface AskedTunnel {
  request: IncomingMessage;
  socket: Duplex;
  head: Buffer;
}

type Cut = Extract<Fault, { kind: 'cut-tunnel' }>;

/** On the channel of data and on that of errors, two bytes name the port before anything else comes. */
const prefixes = 2;

/** Joins a client with a port of a pod, and breaks the tunnel where the fault says. */
export function cutTunnel(
  { url, certificateAuthority }: ProxyTarget,
  { request, socket, head }: AskedTunnel,
  cut: Cut,
): void {
  if (cut.at === 'opening') {
    if (cut.how !== 'stall') socket.destroy();
    return;
  }
  const { authorization, 'sec-websocket-protocol': offered = '' } =
    request.headers;
  const behind = new WebSocket(
    new URL(request.url ?? '/', url.replace(/^http/, 'ws')),
    offered.split(',').map(protocol => protocol.trim()),
    { headers: { authorization }, ca: certificateAuthority },
  );
  behind.on('error', () => socket.destroy());
  behind.on('open', () => {
    behind.pause();
    new WebSocketServer({
      noServer: true,
      handleProtocols: () => behind.protocol,
    }).handleUpgrade(request, socket, head, client => {
      join(client, behind, cut);
      behind.resume();
    });
  });
}

function join(client: WebSocket, behind: WebSocket, cut: Cut): void {
  let isCut = false;
  let begun = 0;
  let left =
    typeof cut.at === 'object' ? cut.at.answerBytes : Number.POSITIVE_INFINITY;
  const breakOff = () => {
    isCut = true;
    if (cut.how === 'close') client.close(1000);
    if (cut.how === 'reset') client.terminate();
  };
  behind.on('message', data => {
    if (isCut) return;
    const message = bytesOf(data);
    if (begun < prefixes) {
      begun += 1;
      client.send(message);
      if (begun === prefixes && cut.at === 'opened') breakOff();
      return;
    }
    const [channel] = message;
    const passed = channel === 0 ? message.subarray(0, 1 + left) : message;
    client.send(passed);
    if (channel === 0) left -= passed.length - 1;
    if (left <= 0) breakOff();
  });
  client.on('message', data => {
    if (isCut) return;
    if (cut.at === 'request') breakOff();
    else behind.send(bytesOf(data));
  });
  behind.on('close', () => !isCut && client.close(1000));
  client.on('close', () => behind.terminate());
  client.on('error', () => behind.terminate());
}

function bytesOf(data: RawData): Buffer {
  if (Buffer.isBuffer(data)) return data;
  return Array.isArray(data) ? Buffer.concat(data) : Buffer.from(data);
}
