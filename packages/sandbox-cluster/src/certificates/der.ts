/*
 * The few forms of DER (X.690) that a certificate is made of.
 */

function tagged(tag: number, content: Buffer): Buffer {
  const { length } = content;
  if (length < 0x80)
    return Buffer.concat([Buffer.from([tag, length]), content]);
  const bytes: number[] = [];
  for (let rest = length; rest > 0; rest >>= 8) bytes.unshift(rest & 0xff);
  return Buffer.concat([
    Buffer.from([tag, 0x80 | bytes.length, ...bytes]),
    content,
  ]);
}

/** SEQUENCE. */
export function sequence(...parts: Buffer[]): Buffer {
  return tagged(0x30, Buffer.concat(parts));
}

/** SET. */
export function set(...parts: Buffer[]): Buffer {
  return tagged(0x31, Buffer.concat(parts));
}

/** A part that is told by its number in a structure; `constructed` where it holds another value. */
export function numbered(
  number: number,
  content: Buffer,
  constructed = true,
): Buffer {
  return tagged((constructed ? 0xa0 : 0x80) | number, content);
}

/** INTEGER, of bytes that stand for a number above zero. */
export function integer(bytes: Buffer): Buffer {
  const negative = (bytes[0] & 0x80) !== 0;
  return tagged(
    0x02,
    negative ? Buffer.concat([Buffer.from([0]), bytes]) : bytes,
  );
}

/** BOOLEAN true. */
export const yes = tagged(0x01, Buffer.from([0xff]));

/** OCTET STRING. */
export function octets(content: Buffer): Buffer {
  return tagged(0x04, content);
}

/** BIT STRING of whole bytes. */
export function bits(content: Buffer): Buffer {
  return tagged(0x03, Buffer.concat([Buffer.from([0]), content]));
}

/** UTF8String. */
export function text(value: string): Buffer {
  return tagged(0x0c, Buffer.from(value, 'utf8'));
}

/** UTCTime, for years from 1950 to 2049. */
export function utcTime(moment: Date): Buffer {
  const digits = moment.toISOString().replace(/[-:T]/g, '').slice(2, 14);
  return tagged(0x17, Buffer.from(`${digits}Z`, 'ascii'));
}

/** OBJECT IDENTIFIER, from its dotted form. */
export function identifier(dotted: string): Buffer {
  const [first, second, ...rest] = dotted.split('.').map(Number);
  const bytes = rest.flatMap(number => {
    const groups = [number & 0x7f];
    for (let left = number >> 7; left > 0; left >>= 7) {
      groups.unshift((left & 0x7f) | 0x80);
    }
    return groups;
  });
  return tagged(0x06, Buffer.from([first * 40 + second, ...bytes]));
}
