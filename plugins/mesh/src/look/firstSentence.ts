/** Cuts a text behind its first sentence. A point inside a version or a name is followed by no space. */
export function firstSentence(text: string): { first: string; rest: string } {
  const end = text.indexOf('. ');
  return end < 0
    ? { first: text, rest: '' }
    : { first: text.slice(0, end + 1), rest: text.slice(end + 2) };
}
