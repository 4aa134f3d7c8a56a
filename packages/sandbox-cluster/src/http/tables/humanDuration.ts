const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;
const year = 365 * day;

function two(seconds: number, large: number, small: number, units: string) {
  const first = Math.floor(seconds / large);
  const second = Math.floor((seconds % large) / small);
  return second === 0
    ? `${first}${units[0]}`
    : `${first}${units[0]}${second}${units[1]}`;
}

/** A duration as kubectl shows it: the longer, the coarser. */
export function humanDuration(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  if (seconds < 0) return '0s';
  if (seconds < 2 * minute) return `${seconds}s`;
  if (seconds < 10 * minute) return two(seconds, minute, 1, 'ms');
  if (seconds < 3 * hour) return `${Math.floor(seconds / minute)}m`;
  if (seconds < 8 * hour) return two(seconds, hour, minute, 'hm');
  if (seconds < 2 * day) return `${Math.floor(seconds / hour)}h`;
  if (seconds < 8 * day) return two(seconds, day, hour, 'dh');
  if (seconds < 2 * year) return `${Math.floor(seconds / day)}d`;
  if (seconds < 8 * year) return two(seconds, year, day, 'yd');
  return `${Math.floor(seconds / year)}y`;
}

/** How long ago a timestamp was; `<unknown>` without one. */
export function age(timestamp: unknown, now: number): string {
  return typeof timestamp === 'string' && timestamp !== ''
    ? humanDuration(now - Date.parse(timestamp))
    : '<unknown>';
}
