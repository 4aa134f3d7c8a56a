import { createHash } from 'node:crypto';

const suffixAlphabet = 'bcdfghjklmnpqrstvwxz2456789';

/**
 * UIDs and the random ends of names, from a seed: the same story gives the same names in every run.
 * @public
 */
export class Identifiers {
  private drawn = 0;

  constructor(private readonly seed: string) {}

  uid(): string {
    const hex = this.draw().toString('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  }

  /** Five letters as generateName appends them, without vowels so that no words appear. */
  suffix(): string {
    return [...this.draw().subarray(0, 5)]
      .map(byte => suffixAlphabet[byte % suffixAlphabet.length])
      .join('');
  }

  private draw(): Buffer {
    this.drawn += 1;
    return createHash('sha256').update(`${this.seed}/${this.drawn}`).digest();
  }
}
