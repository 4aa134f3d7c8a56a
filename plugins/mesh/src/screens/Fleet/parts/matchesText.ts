/** True when every word of the text is found in one of the parts. */
export function matchesText(
  text: string,
  parts: readonly (string | null)[],
): boolean {
  const searched = parts.join('\n').toLocaleLowerCase('en-US');
  return text
    .toLocaleLowerCase('en-US')
    .split(/\s+/)
    .every(word => searched.includes(word));
}
