import { revisions } from '../testing/clusterFixtures';
import {
  dangling,
  drifted,
  notInjected,
  upToDate,
} from '../testing/placementFixtures';
import { presentTarget, suggestMove } from './suggestMove';

describe('suggestMove', () => {
  it('offers the newest revision that injects', () => {
    expect(suggestMove(upToDate, revisions)).toEqual({
      kind: 'move',
      target: { kind: 'revision', name: '1-30-3' },
      revision: '1-30-3',
    });
  });

  it('compares versions by their numbers', () => {
    const newer = { ...revisions[1], revision: '1-100-0', version: '1.100.0' };
    expect(suggestMove(upToDate, [newer, ...revisions])).toMatchObject({
      revision: '1-100-0',
    });
  });

  it('offers no revision that does not inject', () => {
    const broken = revisions.map(each => ({
      ...each,
      injects: { state: 'no', why: 'no endpoint is ready' } as const,
    }));
    expect(suggestMove(upToDate, broken)).toEqual({ kind: 'choose' });
  });

  it('never offers to go back', () => {
    const present = { ...upToDate, asksForVersion: '1.30.3' };
    expect(suggestMove(present, revisions)).toEqual({ kind: 'choose' });
  });

  it('offers the restart to what is asked for already', () => {
    expect(suggestMove(drifted, revisions)).toEqual({
      kind: 'restart',
      target: { kind: 'tag', name: 'canary' },
    });
  });
});

describe('presentTarget', () => {
  it('is the default revision for istio-injection=enabled', () => {
    const labels = { 'istio.io/rev': null, 'istio-injection': 'enabled' };
    expect(presentTarget({ ...upToDate, labels })).toEqual({ kind: 'default' });
  });

  it('is none where the labels come to nothing', () => {
    expect(presentTarget(notInjected)).toBeNull();
    expect(presentTarget(dangling)).toBeNull();
  });
});
