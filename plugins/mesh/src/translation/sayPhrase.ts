import { phraseMessages } from './phraseMessages';

/** Says a phrase in the person's language. */
export type SayPhrase = (
  key: `phrase.${string}`,
  values: Record<string, string | number>,
) => string;

const names = String.raw`(?:no )?\S+(?:, \S+)*`;

/** What can stand in a place of a phrase; elsewhere it is one word. */
const places = new Map([
  ['count', String.raw`\d+`],
  ['done', String.raw`\d+`],
  ['all', String.raw`\d+`],
  ['first', names],
  ['names', names],
  ['last', String.raw`(?:no )?\S+`],
  ['renewed', '.+?'],
  ['runs', '.+?'],
  ['targets', '.+?'],
  ['why', '.+?'],
  ['pods', '.+?'],
  ['labels', '.+?'],
  ['blockers', String.raw`\d+ blockers?`],
  ['undetermined', String.raw`\d+ checks? not determined`],
]);

/** The English phrases as patterns, by which they are found again in the backend's values. */
const phrases = Object.entries(phraseMessages).map(([key, text]) => ({
  key: key.replace(/_(one|other)$/, ''),
  pattern: new RegExp(`^${patternOf(text)}$`, 's'),
}));

function patternOf(text: string): string {
  return text
    .split(/\{\{(\w+)\}\}/)
    .map((part, index) =>
      index % 2 === 0
        ? part.replace(/[.()/]/g, String.raw`\$&`)
        : `(?<${part}>${places.get(part) ?? String.raw`\S+`})`,
    )
    .join('');
}

/** Says a value of a sentence, and the phrases inside it, in the person's language; what is no phrase stays. */
export function sayPhrase(say: SayPhrase, value: string): string {
  for (const { key, pattern } of phrases) {
    const found = pattern.exec(value);
    if (!found) continue;
    const values = Object.entries(found.groups ?? {}).map(([name, each]) => [
      name,
      name === 'count' ? Number(each) : sayParts(say, name, each),
    ]);
    return say(`phrase.${key}`, Object.fromEntries(values));
  }
  return value;
}

/** Targets are a list of phrases: "revision 1-30-3, tag stable". */
function sayParts(say: SayPhrase, name: string, value: string): string {
  const parts = name === 'targets' ? value.split(', ') : [value];
  return parts.map(part => sayPhrase(say, part)).join(', ');
}
