import type { Message } from './message';

/**
 * Makes a message: each `{name}` of the template is replaced by the parameter of that name.
 *
 * @public
 */
export function say(
  code: string,
  template: string,
  params: Message['params'] = {},
): Message {
  let text = '';
  partsOf(template).forEach((part, index) => {
    if (index % 2 === 0) text += part;
    else text += part in params ? params[part] : `{${part}}`;
  });
  return { code, params, text };
}

/** Thousands of sentences are made of few templates; some hold a number, of which there is no end. */
const MOST_REMEMBERED = 1_000;
const parts = new Map<string, readonly string[]>();

/** Text and the names of parameters in turns. */
function partsOf(template: string): readonly string[] {
  const found = parts.get(template) ?? template.split(/\{(\w+)\}/);
  if (parts.size >= MOST_REMEMBERED) parts.clear();
  parts.set(template, found);
  return found;
}

/**
 * The number with its noun: "1 pod", "3 pods".
 *
 * @public
 */
export function count(
  number: number,
  noun: string,
  plural = `${noun}s`,
): string {
  return `${number} ${number === 1 ? noun : plural}`;
}

/**
 * Names in a sentence: "a", "a and b", "a, b and 3 more".
 *
 * @public
 */
export function listNames(names: readonly string[], limit = 3): string {
  if (names.length <= 1) return names.join('');
  if (names.length > limit) {
    return `${names.slice(0, limit).join(', ')} and ${
      names.length - limit
    } more`;
  }
  return `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`;
}
