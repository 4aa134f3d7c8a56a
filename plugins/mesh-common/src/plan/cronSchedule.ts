/** The minutes, hours, days and months at which a schedule runs. */
export interface CronSchedule {
  minutes: ReadonlySet<number>;
  hours: ReadonlySet<number>;
  daysOfMonth: ReadonlySet<number>;
  months: ReadonlySet<number>;
  daysOfWeek: ReadonlySet<number>;
  /** Where both kinds of days are given, one that fits either is enough. */
  eitherDay: boolean;
}

const descriptors: Readonly<Record<string, string>> = {
  '@yearly': '0 0 1 1 *',
  '@annually': '0 0 1 1 *',
  '@monthly': '0 0 1 * *',
  '@weekly': '0 0 * * 0',
  '@daily': '0 0 * * *',
  '@midnight': '0 0 * * *',
  '@hourly': '0 * * * *',
};
const monthNames = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const dayNames = 'sun mon tue wed thu fri sat'.split(' ');

/**
 * Reads a schedule as the CronJob controller does: five fields, with ranges, steps, lists and names, or a word such as
 * `@daily`. Null for anything else; `@every` counts from a run that is not known here.
 */
export function parseCronSchedule(schedule: string): CronSchedule | null {
  const text = descriptors[schedule.trim()] ?? schedule.trim();
  const fields = text.split(/\s+/);
  if (fields.length !== 5) return null;
  const minutes = valuesOf(fields[0], 0, 59, []);
  const hours = valuesOf(fields[1], 0, 23, []);
  const daysOfMonth = valuesOf(fields[2], 1, 31, []);
  const months = valuesOf(fields[3], 1, 12, monthNames);
  const daysOfWeek = valuesOf(fields[4], 0, 7, dayNames);
  if (!minutes || !hours || !daysOfMonth || !months || !daysOfWeek) return null;
  return {
    ...{ minutes, hours, daysOfMonth, months },
    daysOfWeek: new Set([...daysOfWeek].map(day => day % 7)),
    eitherDay: !isAny(fields[2]) && !isAny(fields[4]),
  };
}

function isAny(field: string): boolean {
  return field === '*' || field === '?';
}

/** The values of one field; null where it is none. */
function valuesOf(
  field: string,
  least: number,
  most: number,
  names: readonly string[],
): ReadonlySet<number> | null {
  const values = new Set<number>();
  for (const part of field.split(',')) {
    const range = rangeOf(part, least, most, names);
    if (!range) return null;
    for (let at = range.from; at <= range.to; at += range.step) values.add(at);
  }
  return values;
}

function rangeOf(
  part: string,
  least: number,
  most: number,
  names: readonly string[],
): { from: number; to: number; step: number } | null {
  const [, span, first, last, stepText] =
    /^(\*|\?|(\w+)(?:-(\w+))?)(?:\/(\d+))?$/.exec(part) ?? [];
  if (span === undefined) return null;
  const step = stepText === undefined ? 1 : Number(stepText);
  if (step < 1) return null;
  if (first === undefined) return { from: least, to: most, step };
  const from = numberOf(first, least, names);
  // "3/15" means from 3 on.
  const open = stepText === undefined ? from : most;
  const to = last === undefined ? open : numberOf(last, least, names);
  const isValid = from >= least && to <= most && from <= to;
  return isValid ? { from, to, step } : null;
}

/** Not a number where it is neither a number nor a name. */
function numberOf(
  text: string,
  least: number,
  names: readonly string[],
): number {
  const named = names.indexOf(text.toLocaleLowerCase('en-US'));
  if (named >= 0) return named + least;
  return /^\d+$/.test(text) ? Number(text) : NaN;
}
