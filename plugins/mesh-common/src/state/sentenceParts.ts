import type { Message } from '../model/message';

/** A part of a sentence; its code tells apart the sentences that are built from it. */
export interface SentencePart {
  code: string;
  template: string;
  params: Message['params'];
}

/** The verb in the number of its subject: "1 of 8 pods runs", "6 of 8 pods run". */
export function verb(pods: number, singular: string, plural: string): string {
  return pods === 1 ? singular : plural;
}

/** All of them as a subject: "The only pod", "Both pods", "All 8 pods". */
export function all(number: number, noun: string): string {
  if (number === 1) return `The only ${noun}`;
  return number === 2 ? `Both ${noun}s` : `All ${number} ${noun}s`;
}

/** Names as alternatives: "a", "a or b", "a, b or c". */
export function either(names: readonly string[]): string {
  const sorted = [...new Set(names)].sort();
  const last = sorted[sorted.length - 1] ?? '';
  return sorted.length < 2
    ? last
    : `${sorted.slice(0, -1).join(', ')} or ${last}`;
}
