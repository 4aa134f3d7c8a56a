import { createHmac } from 'node:crypto';

/** The headers by which a receiver knows that the body is ours and how old it is. */
export function signBody(
  body: string,
  { secret, timestamp }: { secret: string; timestamp: number },
): { 'X-Mesh-Timestamp': string; 'X-Mesh-Signature': string } {
  const hex = createHmac('sha256', secret)
    .update(`${timestamp}.${body}`)
    .digest('hex');
  return {
    'X-Mesh-Timestamp': String(timestamp),
    'X-Mesh-Signature': `sha256=${hex}`,
  };
}
