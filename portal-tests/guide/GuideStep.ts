import type { FrontendSystem } from '../portal/generatePortal';
import type { Attributes, GuideBlock } from './readGuide';

/** Where a piece of code goes in a file that is there: beside a line that holds the words. */
export interface Insertion {
  kind: 'insert';
  file: string;
  where: 'before' | 'after';
  words: string;
  /** Which of the lines with these words: there may be one only, or the first or every one is meant. */
  which: 'only' | 'first' | 'every';
  text: string;
}

/** What a block of the guide asks for. */
export type GuideStep =
  | { kind: 'run'; commands: readonly string[] }
  | Insertion
  | { kind: 'file'; file: string; text: string }
  | { kind: 'config'; file: string; text: string }
  | { kind: 'annotate'; file: string; text: string }
  | { kind: 'cluster'; commands: readonly string[] };

const linesOf = (text: string) => text.split('\n').filter(line => line !== '');

function whichOf(attributes: Attributes): Insertion['which'] {
  if (attributes.has('every')) return 'every';
  return attributes.has('first') ? 'first' : 'only';
}

function insertionOf({ line, attributes, text }: GuideBlock): Insertion {
  const where = attributes.has('before') ? 'before' : 'after';
  const words = attributes.get(where);
  if (!words) throw new Error(`The block of line ${line} says not where.`);
  const file = attributes.get('insert') ?? '';
  return {
    kind: 'insert',
    ...{ file, where, words, which: whichOf(attributes), text },
  };
}

/** The step of a block, or nothing where it is for the other frontend system. */
export function stepOf(
  block: GuideBlock,
  system: FrontendSystem,
): GuideStep | undefined {
  const { line, attributes, text } = block;
  const only = attributes.get('for');
  if (only !== undefined && only !== system) return undefined;
  if (attributes.has('run')) return { kind: 'run', commands: linesOf(text) };
  if (attributes.has('cluster'))
    return { kind: 'cluster', commands: linesOf(text) };
  if (attributes.has('insert')) return insertionOf(block);
  for (const kind of ['file', 'config', 'annotate'] as const) {
    const file = attributes.get(kind);
    if (file !== undefined) return { kind, file, text };
  }
  throw new Error(
    `The block of line ${line} of the guide says not what it is.`,
  );
}
