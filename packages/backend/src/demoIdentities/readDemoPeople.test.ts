import { ConfigReader } from '@backstage/config';
import { readDemoPeople } from './readDemoPeople';

describe('readDemoPeople', () => {
  it('writes every reference in full, as tokens carry it', () => {
    const config = new ConfigReader({
      demo: { people: [{ user: 'User:Default/Paula', name: 'Paula Prieto' }] },
    });
    expect(readDemoPeople(config)).toEqual([
      { userEntityRef: 'user:default/paula', displayName: 'Paula Prieto' },
    ]);
  });
});
