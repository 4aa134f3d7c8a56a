import { NewestSeen } from './NewestSeen';

const at = (resourceVersion: string) => ({ metadata: { resourceVersion } });
const pods = '/api/v1/namespaces/shop/pods';
const shop = '/api/v1/namespaces/shop';

describe('NewestSeen', () => {
  let now = 0;
  let newest: NewestSeen;

  beforeEach(() => {
    now = 0;
    newest = new NewestSeen('prod-eu', () => now);
  });

  const check = (path: string, answer: ReturnType<typeof at>) =>
    newest.asking(path)(answer);

  it('refuses a list that is older than an earlier one of the kind, in whatever namespace', () => {
    check('/api/v1/pods', at('100'));
    check(pods, at('100'));
    expect(() => check(pods, at('99'))).toThrow(
      /^The API server of prod-eu answered with an older state of pods than it has shown before \(99 after 100\)/,
    );
  });

  it('refuses what is older than our own write', () => {
    newest.note(`${shop}`, at('50'));
    expect(() => check(shop, at('49'))).toThrow(/older/);
    newest.note('/apis/apps/v1/namespaces/shop/deployments/web', at('60'));
    const list = '/apis/apps/v1/namespaces/shop/deployments';
    expect(() => check(list, at('59'))).toThrow(
      /older state of apps\/deployments/,
    );
    expect(() => check(list, at('60'))).not.toThrow();
  });

  it('compares with what was seen when the question was sent', () => {
    const first = newest.asking(pods);
    check(pods, at('105'));
    expect(() => first(at('100'))).not.toThrow();
    expect(() => check(pods, at('104'))).toThrow();
  });

  it('compares an object with itself, and not with its neighbours', () => {
    check(shop, at('80'));
    expect(() => check('/api/v1/namespaces/other', at('3'))).not.toThrow();
  });

  it('does not compare kinds with each other, nor versions that are no numbers', () => {
    check(pods, at('100'));
    expect(() => check('/apis/batch/v1/jobs', at('7'))).not.toThrow();
    check('/api/v1/services', at('abc'));
    expect(() => check('/api/v1/services', at('abb'))).not.toThrow();
  });

  it('believes an API server that was put back, after a while', () => {
    check(pods, at('100'));
    expect(() => check(pods, at('10'))).toThrow();
    now = 119_000;
    expect(() => check(pods, at('11'))).toThrow();
    now = 121_000;
    check(pods, at('12'));
    expect(() => check(pods, at('11'))).toThrow();
  });
});
