import { ToldVersions } from './ToldVersions';

const api = '11111111-1111-4111-8111-111111111111';
const web = '22222222-2222-4222-8222-222222222222';

describe('the id of a message', () => {
  it('holds what was told until it, and nothing that was not', () => {
    const told = new ToldVersions(undefined);
    expect(told.id).toBe('');
    told.tell(api, 7);
    expect(told.id).toBe(`${api}=7`);
    told.tell(web, 2);
    told.tell(api, 9);
    expect(new ToldVersions(told.id).knew(api, 9)).toBe(true);
    expect(new ToldVersions(told.id).knew(web, 2)).toBe(true);
  });

  it('tells no version twice, and none that is older', () => {
    const told = new ToldVersions(undefined);
    expect([7, 7, 6, 8].map(version => told.tell(api, version))).toEqual([
      ...[true, false, false, true],
    ]);
  });

  it('is carried on by the next stream, for which it was told', () => {
    const told = new ToldVersions(`${api}=7,${web}=2`);
    expect(told.knew(api, 7)).toBe(true);
    expect(told.id).toBe(`${api}=7`);
    expect(told.tell(api, 7)).toBe(false);
  });

  it.each([
    ['an older one', 8],
    ['a higher one, of a database that was put back', 6],
  ])('is not taken for the present state when it is %s', (_, version) => {
    expect(new ToldVersions(`${api}=7`).knew(api, version)).toBe(false);
  });

  it.each(['', 'ab12cd34-17', `${api}=x`, `${api}`, ',,=', '=7'])(
    'says nothing where it cannot be read: %s',
    id => {
      expect(new ToldVersions(id).knew(api, 7)).toBe(false);
    },
  );
});
