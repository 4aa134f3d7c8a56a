import { firstSentence } from './firstSentence';
import { shortRef } from './shortRef';

describe('firstSentence', () => {
  it('cuts behind the first sentence, not inside a version', () => {
    expect(firstSentence('Moving to 1.30.3: 1 done. Waiting 5 s.')).toEqual({
      first: 'Moving to 1.30.3: 1 done.',
      rest: 'Waiting 5 s.',
    });
  });

  it('takes a single sentence whole', () => {
    expect(firstSentence('Done.')).toEqual({ first: 'Done.', rest: '' });
  });
});

describe('shortRef', () => {
  it.each([
    ['user:default/paula', 'user', 'paula'],
    ['component:default/api', 'component', 'api'],
    ['group:default/team', 'group', 'team'],
    ['user:other/paula', 'user', 'other/paula'],
    ['system:default/shop', 'component', 'system:shop'],
    ['', 'user', ''],
  ])('shortens %s as a %s to %s', (ref, kind, expected) => {
    expect(shortRef(ref, kind)).toBe(expected);
  });
});
