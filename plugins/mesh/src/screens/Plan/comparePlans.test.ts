import {
  blockedPlan,
  gatewayBlocker,
  readyPlan,
} from '../../testing/planFixtures';
import { asksForTag } from '../../testing/askedFixtures';
import { comparePlans } from './comparePlans';

const [api, worker] = readyPlan.workloads;

describe('comparePlans', () => {
  it('finds nothing between two equal plans', () => {
    expect(comparePlans(readyPlan, { ...readyPlan, madeAt: 'later' })).toEqual(
      [],
    );
  });

  it('names what the target gives now', () => {
    const now = {
      ...readyPlan,
      targetResolution: asksForTag('canary', '1-31-0'),
    };
    expect(comparePlans(readyPlan, now)).toEqual([
      { kind: 'target', from: '1-30-3', to: '1-31-0' },
    ]);
  });

  it('names workloads that are new, gone, made again or treated otherwise', () => {
    const batch = { ...api, ref: { ...api.ref, name: 'batch', uid: 'uid-b' } };
    const now = {
      ...readyPlan,
      workloads: [{ ...api, ref: { ...api.ref, uid: 'uid-2' } }, batch],
    };
    expect(comparePlans(readyPlan, now)).toEqual([
      { kind: 'workload-removed', workload: 'payments-worker' },
      { kind: 'workload-replaced', workload: 'payments-api' },
      { kind: 'workload-added', workload: 'batch' },
    ]);
    const blocked = { ...worker, method: 'blocked' } as const;
    expect(
      comparePlans(readyPlan, { ...readyPlan, workloads: [api, blocked] }),
    ).toEqual([
      {
        kind: 'workload-method',
        workload: 'payments-worker',
        effect: worker.effect,
      },
    ]);
  });

  it('names new findings, and says nothing of those that went away', () => {
    expect(comparePlans(readyPlan, blockedPlan)).toEqual([
      { kind: 'finding-added', message: gatewayBlocker.message },
    ]);
    expect(comparePlans(blockedPlan, readyPlan)).toEqual([]);
  });

  it('says that somebody changed the labels', () => {
    const presentLabels = { 'istio.io/rev': 'canary', 'istio-injection': null };
    expect(comparePlans(readyPlan, { ...readyPlan, presentLabels })).toEqual([
      { kind: 'labels' },
    ]);
  });
});
