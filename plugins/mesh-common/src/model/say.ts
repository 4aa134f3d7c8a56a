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
  const text = template.replace(/\{(\w+)\}/g, (placeholder, name: string) =>
    name in params ? String(params[name]) : placeholder,
  );
  return { code, params, text };
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
