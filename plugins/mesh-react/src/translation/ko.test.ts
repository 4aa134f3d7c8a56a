import korean from './ko';
import { englishMessages } from './englishMessages';

/** The values that a string is given. */
const values = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).sort();

const english = Object.entries(englishMessages).flatMap(([group, messages]) =>
  Object.entries(messages).map(
    ([key, text]) => [`${group}.${key}`, String(text)] as const,
  ),
);

it.each(english)('%s is there in Korean, with its values', (key, text) => {
  const translated = Object.entries(korean).find(([name]) => name === key)?.[1];
  expect(translated).toBeDefined();
  expect(values(translated ?? '')).toEqual(values(text));
});

it('Korean has no string that is not used', () => {
  expect(Object.keys(korean).sort()).toEqual(
    english.map(([key]) => key).sort(),
  );
});
