/** True for the same moment: controllers write a time anew in their own form. */
export function sameTime(a: string, b: string): boolean {
  return a === b || Date.parse(a) === Date.parse(b);
}
