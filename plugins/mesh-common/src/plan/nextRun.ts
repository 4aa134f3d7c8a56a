import { type CronSchedule, parseCronSchedule } from './cronSchedule';

const MINUTE_MS = 60_000;
/** Five years of days, then the hours of one and the minutes of another. */
const MOST_STEPS = 5 * 366 + 24 + 60;

/**
 * When a schedule runs next, as an ISO 8601 time; null where that cannot be told. Without a time zone by UTC, in which
 * the controllers of nearly every cluster run.
 */
export function nextRun(
  schedule: string,
  timeZone: string | null,
  from: string,
): string | null {
  const parsed = parseCronSchedule(schedule);
  const clock = clockOf(timeZone ?? 'UTC');
  const start = Date.parse(from);
  if (!parsed || !clock || Number.isNaN(start)) return null;
  let at = Math.floor(start / MINUTE_MS) * MINUTE_MS + MINUTE_MS;
  for (let steps = 0; steps < MOST_STEPS; steps += 1) {
    const skipped = minutesToSkip(parsed, clock(at));
    if (skipped === 0) return new Date(at).toISOString();
    at = atSameTurn(at, at + skipped * MINUTE_MS, skipped, clock);
  }
  return null;
}

interface WallTime {
  month: number;
  day: number;
  weekday: number;
  hour: number;
  minute: number;
}

/** To the next day, hour or minute that may fit. */
function minutesToSkip(schedule: CronSchedule, wall: WallTime): number {
  if (!schedule.months.has(wall.month) || !isDay(schedule, wall)) {
    return 24 * 60 - (wall.hour * 60 + wall.minute);
  }
  if (!schedule.hours.has(wall.hour)) return 60 - wall.minute;
  return schedule.minutes.has(wall.minute) ? 0 : 1;
}

function isDay(schedule: CronSchedule, { day, weekday }: WallTime): boolean {
  const byMonth = schedule.daysOfMonth.has(day);
  const byWeek = schedule.daysOfWeek.has(weekday);
  return schedule.eitherDay ? byMonth || byWeek : byMonth && byWeek;
}

/** A day on which clocks are put back or forward is an hour longer or shorter: midnight is looked for where it is. */
function atSameTurn(
  before: number,
  target: number,
  skipped: number,
  clock: (at: number) => WallTime,
): number {
  if (skipped <= 60) return target;
  const { hour, minute } = clock(target);
  const past = hour < 12 ? hour * 60 + minute : 0;
  const corrected = target - past * MINUTE_MS;
  return corrected > before ? corrected : target;
}

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** What clocks of a zone show; null for a zone that nobody knows. */
function clockOf(timeZone: string): ((at: number) => WallTime) | null {
  const format = formatOf(timeZone);
  if (!format) return null;
  return at => {
    const parts = format.formatToParts(at);
    const partOf = (type: Intl.DateTimeFormatPartTypes) =>
      parts.find(part => part.type === type)?.value ?? '';
    return {
      month: Number(partOf('month')),
      day: Number(partOf('day')),
      weekday: weekdays.indexOf(partOf('weekday')),
      hour: Number(partOf('hour')),
      minute: Number(partOf('minute')),
    };
  };
}

function formatOf(timeZone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      month: 'numeric',
      day: 'numeric',
      weekday: 'short',
      hour: 'numeric',
      minute: 'numeric',
      hourCycle: 'h23',
    });
  } catch {
    return null;
  }
}
