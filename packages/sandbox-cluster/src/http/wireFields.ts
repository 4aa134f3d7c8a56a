import { badRequest } from '../api/ApiError';

/** A value as the wire format of protocol buffers has it: a number, or bytes. */
export type WireValue = bigint | Buffer;

/** One field of a message. */
export interface WireField {
  number: number;
  value: WireValue;
}

function cut(): never {
  throw badRequest('the protocol buffers in the body end too early');
}

function varint(bytes: Buffer, from: number): { value: bigint; next: number } {
  let value = 0n;
  for (let at = from; at < bytes.length; at += 1) {
    value |= BigInt(bytes[at] & 0x7f) << BigInt(7 * (at - from));
    if (bytes[at] < 0x80) return { value, next: at + 1 };
  }
  return cut();
}

function slice(bytes: Buffer, from: number, length: number): Buffer {
  return from + length <= bytes.length
    ? bytes.subarray(from, from + length)
    : cut();
}

/** The fields of a message in their order. */
export function wireFields(bytes: Buffer): WireField[] {
  const fields: WireField[] = [];
  let at = 0;
  while (at < bytes.length) {
    const tag = varint(bytes, at);
    const number = Number(tag.value >> 3n);
    at = tag.next;
    switch (Number(tag.value & 7n)) {
      case 0: {
        const { value, next } = varint(bytes, at);
        fields.push({ number, value });
        at = next;
        break;
      }
      case 1:
        fields.push({ number, value: slice(bytes, at, 8).readBigUInt64LE() });
        at += 8;
        break;
      case 2: {
        const length = varint(bytes, at);
        const value = slice(bytes, length.next, Number(length.value));
        fields.push({ number, value });
        at = length.next + value.length;
        break;
      }
      case 5:
        fields.push({
          number,
          value: BigInt(slice(bytes, at, 4).readUInt32LE()),
        });
        at += 4;
        break;
      default:
        throw badRequest('the protocol buffers in the body cannot be read');
    }
  }
  return fields;
}
