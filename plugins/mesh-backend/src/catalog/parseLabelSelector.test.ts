import { parseLabelSelector } from './parseLabelSelector';

describe('parseLabelSelector', () => {
  const labels = { app: 'search', tier: 'web' };

  it.each([
    ['app=search', true],
    ['app==search', true],
    ['app=other', false],
    ['app!=other', true],
    ['missing!=other', true],
    ['app=search,tier=web', true],
    ['app=search,tier=db', false],
    ['tier in (web, db)', true],
    ['tier in (db),app=search', false],
    ['tier notin (db)', true],
    ['app', true],
    ['!app', false],
    ['!missing', true],
  ])('%s matches: %s', (selector, matches) => {
    expect(parseLabelSelector(selector)(labels)).toBe(matches);
  });

  it.each(['', ' , ', 'app = = x', 'a b c', 'tier in web'])(
    'matches nothing where it cannot be read: "%s"',
    selector => {
      expect(parseLabelSelector(selector)(labels)).toBe(false);
      expect(parseLabelSelector(selector)({})).toBe(false);
    },
  );

  it('does not try to read what is too long to be meant', () => {
    const long = `app=search${','.repeat(300_000)}`;
    expect(parseLabelSelector(long)(labels)).toBe(false);
  });
});
