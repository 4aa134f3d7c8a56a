import { FakeRollout } from '../decide/__testUtils__/FakeRollout';
import type { RolloutFact, WorkloadFact } from '../facts/podFact';
import { parseRollout } from '../facts/parseRollout';
import { whyRolloutIsBusy } from './rolloutStanding';

const fact = new FakeRollout(
  { name: 'web', replicas: 1 },
  {
    admit: () => ({ kind: 'created', revision: '1-29-6' }),
    readyAfter: () => 0,
    pick: () => 0,
  },
  () => '2026-01-01T00:00:00.000Z',
).fact('1');

function busy(change: Partial<RolloutFact>): string | null {
  const { rollout } = fact;
  if (!rollout) throw new Error('the fixture is a Rollout');
  const workload: WorkloadFact = {
    ...fact,
    rollout: { ...rollout, ...change },
  };
  return whyRolloutIsBusy(workload);
}

describe('an Argo Rollout', () => {
  it.each<[Partial<RolloutFact>, string | null]>([
    [{}, null],
    [{ phase: null }, 'Argo Rollouts has not looked at it yet'],
    [
      { aborted: true, message: 'RolloutAborted' },
      'its last update was aborted: RolloutAborted',
    ],
    [{ pausedFor: 'CanaryPauseStep' }, 'it is paused (CanaryPauseStep)'],
    [{ analysing: true }, 'an analysis of its update is under way'],
    [{ updating: true }, 'an update of it is under way'],
    [{ phase: 'Degraded', message: 'no pods' }, 'it is degraded: no pods'],
  ])('with %j is held back from a restart by: %s', (change, why) => {
    expect(busy(change)).toBe(why);
  });

  it('is read from the status that its controller writes', () => {
    expect(
      parseRollout({
        spec: {
          restartAt: '2026-01-01T00:00:05Z',
          workloadRef: { kind: 'Deployment', name: 'base' },
        },
        status: {
          phase: 'Paused',
          message: 'CanaryPauseStep',
          currentPodHash: 'b',
          stableRS: 'a',
          pauseConditions: [{ reason: 'CanaryPauseStep' }],
          canary: { currentStepAnalysisRunStatus: { status: 'Running' } },
        },
      }),
    ).toEqual({
      phase: 'Paused',
      message: 'CanaryPauseStep',
      pausedFor: 'CanaryPauseStep',
      aborted: false,
      updating: true,
      analysing: true,
      restartAt: '2026-01-01T00:00:05Z',
      restartedAt: null,
      templateOf: { kind: 'Deployment', name: 'base' },
    });
  });
});
