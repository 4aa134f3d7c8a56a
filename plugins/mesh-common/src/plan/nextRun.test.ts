import { nextRun } from './nextRun';

/** A Saturday. */
const from = '2026-01-31T23:30:20.000Z';
const next = (schedule: string, zone: string | null = null, at = from) =>
  nextRun(schedule, zone, at);

describe('the next run of a schedule', () => {
  it.each([
    ['* * * * *', '2026-01-31T23:31:00.000Z'],
    ['*/15 * * * *', '2026-01-31T23:45:00.000Z'],
    ['0 2 * * *', '2026-02-01T02:00:00.000Z'],
    ['30 23 * * *', '2026-02-01T23:30:00.000Z'],
    ['5-10/5 9 * * mon-FRI', '2026-02-02T09:05:00.000Z'],
    ['0 0 29 feb *', '2028-02-29T00:00:00.000Z'],
    ['0 12 * * 7', '2026-02-01T12:00:00.000Z'],
    ['20/20 0 1,15 * ?', '2026-02-01T00:20:00.000Z'],
    ['@weekly', '2026-02-01T00:00:00.000Z'],
    ['@hourly', '2026-02-01T00:00:00.000Z'],
  ])('%s', (schedule, at) => {
    expect(next(schedule)).toBe(at);
  });

  it('fits either kind of day where both are given', () => {
    // The 3rd comes before the next Friday, and a Friday before the next 3rd.
    expect(next('0 0 3 * fri')).toBe('2026-02-03T00:00:00.000Z');
    expect(next('0 0 28 * mon')).toBe('2026-02-02T00:00:00.000Z');
  });

  it('is in the time zone of the CronJob, on the days of its clock', () => {
    expect(next('0 2 * * *', 'Asia/Seoul')).toBe('2026-02-01T17:00:00.000Z');
    expect(next('0 2 * * *', 'America/New_York')).toBe(
      '2026-02-01T07:00:00.000Z',
    );
  });

  it.each([
    // Clocks go forward on 2026-03-29 and back on 2026-10-25.
    ['2026-03-28T12:00:00.000Z', '30 0 * * *', '2026-03-28T23:30:00.000Z'],
    ['2026-03-29T12:00:00.000Z', '0 0 30 * *', '2026-03-29T22:00:00.000Z'],
    ['2026-10-24T22:30:00.000Z', '0 5 26 * *', '2026-10-26T04:00:00.000Z'],
    ['2026-10-25T12:00:00.000Z', '0 0 26 * *', '2026-10-25T23:00:00.000Z'],
  ])('keeps midnight on days of another length: %s', (at, schedule, run) => {
    expect(next(schedule, 'Europe/Berlin', at)).toBe(run);
  });

  it.each([
    '',
    '* * * *',
    '61 * * * *',
    '5-1 * * * *',
    '*/0 * * * *',
    'x * * * *',
    '@every 1h',
    'TZ=Asia/Seoul 0 2 * * *',
    '0 0 31 2 *',
  ])('is not known for %j', schedule => {
    expect(next(schedule)).toBeNull();
  });

  it('is not known in a zone that nobody knows', () => {
    expect(next('0 2 * * *', 'Mars/Olympus')).toBeNull();
  });
});
