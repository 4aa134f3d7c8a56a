import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../repository';

/** The document that the portals are made by. */
export const guideFile = join(repository, 'docs/add-to-a-portal.md');

/** What stands behind the language of a fenced block: words, and words with a value. */
export type Attributes = ReadonlyMap<string, string>;

/** One fenced block of the guide. */
export interface GuideBlock {
  /** Where it begins, for messages. */
  line: number;
  attributes: Attributes;
  text: string;
}

const attributePattern = /([a-z]+)(?:=(?:"([^"]*)"|'([^']*)'|(\S+)))?/g;

function readAttributes(words: string): Attributes {
  return new Map(
    [...words.matchAll(attributePattern)].map(
      ([, name, inDouble, inSingle, bare]) => [
        name,
        inDouble ?? inSingle ?? bare ?? '',
      ],
    ),
  );
}

/** The fenced blocks of a Markdown text, in their order. */
export function readBlocks(markdown: string): GuideBlock[] {
  const blocks: GuideBlock[] = [];
  let open: { line: number; words: string; lines: string[] } | undefined;
  markdown.split('\n').forEach((text, index) => {
    const fence = /^```(\S*) ?(.*)$/.exec(text);
    if (!fence) {
      open?.lines.push(text);
    } else if (open) {
      blocks.push({
        line: open.line,
        attributes: readAttributes(open.words),
        text: `${open.lines.join('\n')}\n`,
      });
      open = undefined;
    } else {
      open = { line: index + 1, words: fence[2], lines: [] };
    }
  });
  if (open) throw new Error(`The block of line ${open.line} has no end.`);
  return blocks;
}

/** The blocks of the guide. */
export function readGuide(): GuideBlock[] {
  return readBlocks(readFileSync(guideFile, 'utf8'));
}
