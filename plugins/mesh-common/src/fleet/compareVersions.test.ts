import { compareVersions } from './compareVersions';

/** From the oldest to the newest. */
const ascending = [
  null,
  '1.9.9',
  '1.29.6',
  '1.30.0-alpha.1',
  '1.30.0-rc.9',
  '1.30.0-rc.10',
  '1.30.0',
  '1.30.3',
  '1.30.3-asm.2',
  '1.30.3-asm.10',
  '1.100.0',
  '2.0.0',
];

it.each(ascending.slice(1).map((newer, index) => [ascending[index], newer]))(
  '%s comes before %s',
  (older, newer) => {
    expect(compareVersions(older, newer)).toBeLessThan(0);
    expect(compareVersions(newer, older)).toBeGreaterThan(0);
    expect(compareVersions(newer, newer)).toBe(0);
  },
);

it.each([['latest'], ['v'], [''], ['1']])(
  '%s is no version, and never wins',
  text => {
    expect(compareVersions(text, '0.1.0')).toBeLessThan(0);
    expect(compareVersions(text, null)).toBe(0);
  },
);
