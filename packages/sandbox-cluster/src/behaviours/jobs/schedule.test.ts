import { nextTime, parseSchedule } from './schedule';

const monday = Date.parse('2026-01-05T08:07:30Z');

function next(text: string, after = monday): string | undefined {
  const schedule = parseSchedule(text);
  const at = schedule && nextTime(schedule, after);
  return at === undefined ? undefined : new Date(at).toISOString();
}

describe('the schedule of a CronJob', () => {
  it.each([
    ['* * * * *', '2026-01-05T08:08:00.000Z'],
    ['*/15 * * * *', '2026-01-05T08:15:00.000Z'],
    ['7-59/20 * * * *', '2026-01-05T08:27:00.000Z'],
    ['5/30 * * * *', '2026-01-05T08:35:00.000Z'],
    ['0 3 * * *', '2026-01-06T03:00:00.000Z'],
    ['30 8,20 * * *', '2026-01-05T08:30:00.000Z'],
    ['0 0 * * SAT', '2026-01-10T00:00:00.000Z'],
    ['0 0 1 FEB *', '2026-02-01T00:00:00.000Z'],
    ['0 0 29 2 *', '2028-02-29T00:00:00.000Z'],
    ['@hourly', '2026-01-05T09:00:00.000Z'],
    ['@weekly', '2026-01-11T00:00:00.000Z'],
  ])('%s comes next at %s', (text, expected) => {
    expect(next(text)).toBe(expected);
  });

  it('comes on either day when the month and the week are both restricted', () => {
    expect(next('0 0 20 * WED')).toBe('2026-01-07T00:00:00.000Z');
    expect(next('0 0 6 * WED')).toBe('2026-01-06T00:00:00.000Z');
  });

  it('never comes at the moment it is asked after', () => {
    const noon = Date.parse('2026-01-05T12:00:00Z');
    expect(next('0 12 * * *', noon)).toBe('2026-01-06T12:00:00.000Z');
  });

  it('never comes when its day is in no month', () => {
    expect(next('0 0 30 2 *')).toBeUndefined();
  });

  it.each([
    '',
    '* * * *',
    '60 * * * *',
    '*/0 * * * *',
    'a b c d e',
    '5-1 * * * *',
  ])('cannot be read from "%s"', text => {
    expect(parseSchedule(text)).toBeUndefined();
  });
});
