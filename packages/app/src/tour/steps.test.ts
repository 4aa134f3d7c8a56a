import { stepsDoneAt } from './steps';

const paula = 'user:default/paula';

describe('stepsDoneAt', () => {
  it.each([
    ['/catalog/default/component/payments-api/mesh', paula, ['see']],
    ['/mesh/migrations/new', paula, ['plan']],
    ['/mesh/migrations/7f3a1c52-0d0e-4c1a-9b1e-2f6a3c4d5e6f', paula, ['start']],
    ['/mesh', 'user:default/petra', ['fleet']],
    ['/mesh', paula, []],
    ['/mesh', undefined, []],
    ['/catalog/default/component/payments-api', paula, []],
  ])('%s opened by %s', (pathname, user, done) => {
    expect(stepsDoneAt(pathname, user)).toEqual(done);
  });
});
