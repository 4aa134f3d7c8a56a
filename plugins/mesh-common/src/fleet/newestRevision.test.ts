import type { RevisionSummary } from '../contract/cluster';
import { newestRevision } from './newestRevision';

const revision = (
  name: string,
  version: string | null,
  state: 'yes' | 'no' | 'unknown' = 'yes',
  proxies = 0,
): RevisionSummary => ({
  ...{ revision: name, version, proxies },
  ...{ tags: [], controlPlaneNamespace: null, readyPods: 1, pods: 1 },
  injects: state === 'yes' ? { state } : { state, why: 'It is so.' },
});

describe('the newest revision', () => {
  it('is the one of the highest version that injects', () => {
    const all = [
      revision('1-29-6', '1.29.6'),
      revision('1-30-3', '1.30.3'),
      revision('1-31-0', '1.31.0', 'no'),
      revision('1-32-0', '1.32.0', 'unknown'),
      revision('head', null),
      revision('latest', 'latest'),
    ];
    expect(newestRevision(all)).toEqual({
      revision: '1-30-3',
      version: '1.30.3',
      names: ['1-30-3'],
    });
  });

  it('is not known where no version is', () => {
    expect(newestRevision([revision('head', null)])).toBeNull();
    expect(newestRevision([])).toBeNull();
  });

  it('may have several names, the most used first', () => {
    const all = [
      revision('blue', '1.30.3'),
      revision('green', '1.30.3', 'yes', 7),
    ];
    expect(newestRevision(all)?.names).toEqual(['green', 'blue']);
  });
});
