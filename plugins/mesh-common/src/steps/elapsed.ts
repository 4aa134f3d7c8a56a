/** Milliseconds between two ISO 8601 times. */
export function elapsed(since: string, now: string): number {
  return Date.parse(now) - Date.parse(since);
}
