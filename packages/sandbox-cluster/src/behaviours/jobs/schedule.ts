/** A schedule in the five fields of cron, in UTC. */
export interface Schedule {
  minutes: ReadonlySet<number>;
  hours: ReadonlySet<number>;
  daysOfMonth: ReadonlySet<number>;
  months: ReadonlySet<number>;
  daysOfWeek: ReadonlySet<number>;
  /** When both kinds of day are restricted, either of them is enough. */
  eitherDay: boolean;
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const weekdays = 'sun mon tue wed thu fri sat'.split(' ');

const shorthands: Readonly<Record<string, string>> = {
  '@yearly': '0 0 1 1 *',
  '@annually': '0 0 1 1 *',
  '@monthly': '0 0 1 * *',
  '@weekly': '0 0 * * 0',
  '@daily': '0 0 * * *',
  '@midnight': '0 0 * * *',
  '@hourly': '0 * * * *',
};

interface Field {
  from: number;
  to: number;
  names?: readonly string[];
}

function numberOf(text: string, { from, names = [] }: Field): number {
  const named = names.indexOf(text.toLowerCase());
  if (named >= 0) return named + from;
  return /^\d+$/.test(text) ? Number(text) : NaN;
}

/** One part of a field: `*`, `5`, `1-5`, each with an optional step. Undefined when it cannot be read. */
function valuesOf(part: string, field: Field): number[] | undefined {
  const [range, step = '1', ...rest] = part.split('/');
  const everything = range === '*' || range === '?';
  const [first, last, ...more] = everything ? [] : range.split('-');
  const from = everything ? field.from : numberOf(first ?? '', field);
  const open = everything || (last === undefined && part.includes('/'));
  const to = open ? field.to : numberOf(last ?? first ?? '', field);
  const by = /^\d+$/.test(step) ? Number(step) : 0;
  const wrong = rest.length > 0 || more.length > 0 || by === 0;
  if (wrong || !(from >= field.from && to <= field.to && from <= to))
    return undefined;
  return Array.from(
    { length: Math.floor((to - from) / by) + 1 },
    (_, index) => from + index * by,
  );
}

function setOf(text: string, field: Field): Set<number> | undefined {
  const parts = text.split(',').map(part => valuesOf(part, field));
  return parts.every(part => part !== undefined)
    ? new Set(parts.flat())
    : undefined;
}

/** Reads a schedule; undefined when it is none. */
export function parseSchedule(text: string): Schedule | undefined {
  const fields = (shorthands[text.trim()] ?? text).trim().split(/\s+/);
  if (fields.length !== 5) return undefined;
  const [minute, hour, dayOfMonth, month, dayOfWeek] = fields;
  const sets = [
    setOf(minute, { from: 0, to: 59 }),
    setOf(hour, { from: 0, to: 23 }),
    setOf(dayOfMonth, { from: 1, to: 31 }),
    setOf(month, { from: 1, to: 12, names: months }),
    setOf(dayOfWeek, { from: 0, to: 6, names: weekdays }),
  ];
  const [minutes, hours, daysOfMonth, inMonths, daysOfWeek] = sets;
  if (!minutes || !hours || !daysOfMonth || !inMonths || !daysOfWeek)
    return undefined;
  const eitherDay = ![dayOfMonth, dayOfWeek].some(each => /^[*?]/.test(each));
  return {
    ...{ minutes, hours, daysOfMonth, daysOfWeek, eitherDay },
    months: inMonths,
  };
}

const minute = 60_000;
const day = 24 * 60 * minute;

function isOnDay(schedule: Schedule, moment: Date): boolean {
  if (!schedule.months.has(moment.getUTCMonth() + 1)) return false;
  const inMonth = schedule.daysOfMonth.has(moment.getUTCDate());
  const inWeek = schedule.daysOfWeek.has(moment.getUTCDay());
  return schedule.eitherDay ? inMonth || inWeek : inMonth && inWeek;
}

// A schedule that asks for the 30th of February never comes; so far ahead cron's own library looks, too.
const horizon = 5 * 366 * day;

/** The first moment of a schedule after another, or undefined when it never comes. */
export function nextTime(
  schedule: Schedule,
  after: number,
): number | undefined {
  let at = (Math.floor(after / minute) + 1) * minute;
  while (at < after + horizon) {
    const moment = new Date(at);
    if (!isOnDay(schedule, moment)) at = (Math.floor(at / day) + 1) * day;
    else if (!schedule.hours.has(moment.getUTCHours()))
      at = (Math.floor(at / (60 * minute)) + 1) * 60 * minute;
    else if (!schedule.minutes.has(moment.getUTCMinutes())) at += minute;
    else return at;
  }
  return undefined;
}
