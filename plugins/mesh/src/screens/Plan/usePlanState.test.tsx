import { defaultMigrationOptions as usual } from '@mesh-plugins/backstage-plugin-mesh-common';
import { act, waitFor } from '@testing-library/react';
import type { PlanAddress } from '../../moves/planSearch';
import { answeredError } from '../../testing/answeredError';
import { FakeMeshApi } from '../../testing/FakeMeshApi';
import { running } from '../../testing/migrationFixtures';
import { blockedPlan, readyPlan } from '../../testing/planFixtures';
import { renderMeshHook } from '../../__testUtils__/renderMeshHook';
import { usePlanState } from './usePlanState';

const address: PlanAddress = {
  cluster: 'prod-eu',
  namespace: 'payments',
  target: readyPlan.target,
  entityRef: null,
};

const accepting = { ...usual, acceptDowntime: true };

function begin(api: FakeMeshApi, asked: PlanAddress | null = address) {
  const onStarted = jest.fn();
  const { result } = renderMeshHook(api, () => usePlanState(asked, onStarted));
  return { onStarted, now: () => result.current };
}

describe('usePlanState', () => {
  it('makes the plan that the address names', async () => {
    const createPlan = jest.fn(async () => readyPlan);
    const { now } = begin(new FakeMeshApi({ createPlan }));
    expect(now().state).toEqual({ state: 'loading', slow: false });
    await waitFor(() =>
      expect(now().state).toEqual({
        state: 'shown',
        plan: readyPlan,
        chosen: true,
        activity: 'none',
        notice: null,
      }),
    );
    expect(createPlan.mock.calls).toEqual([
      [
        {
          cluster: 'prod-eu',
          namespace: 'payments',
          target: readyPlan.target,
          options: usual,
        },
      ],
    ]);
  });

  it('asks nothing without an address', () => {
    const createPlan = jest.fn(async () => readyPlan);
    const { now } = begin(new FakeMeshApi({ createPlan }), null);
    expect(now().state).toEqual({ state: 'no-address' });
    expect(createPlan).not.toHaveBeenCalled();
  });

  it('only lets choose where the address names no target', async () => {
    const { now } = begin(new FakeMeshApi(), { ...address, target: null });
    await waitFor(() => expect(now().state).toMatchObject({ chosen: false }));
  });

  it('makes the plan again with the consent to downtime', async () => {
    const createPlan = jest.fn<
      Promise<typeof readyPlan>,
      [{ options?: object }]
    >(async () => readyPlan);
    const { now } = begin(new FakeMeshApi({ createPlan }));
    await waitFor(() => expect(now().state.state).toBe('shown'));
    act(() => now().setForm({ reason: 'why', options: accepting }));
    expect(now().state).toMatchObject({ activity: 'renewing' });
    await waitFor(() =>
      expect(now().state).toMatchObject({ activity: 'none' }),
    );
    expect(createPlan.mock.calls[1][0].options).toEqual(accepting);
  });

  it('starts what the plan shows, by its digest, and goes on to the migration', async () => {
    const createMigration = jest.fn(async () => running);
    const { now, onStarted } = begin(new FakeMeshApi({ createMigration }));
    await waitFor(() => expect(now().state.state).toBe('shown'));
    act(() => now().setForm({ reason: 'week 47', options: usual }));
    await act(() => now().start());
    expect(createMigration.mock.calls).toEqual([
      [
        {
          cluster: 'prod-eu',
          namespace: 'payments',
          target: readyPlan.target,
          options: usual,
          planDigest: readyPlan.digest,
          reason: 'week 47',
        },
      ],
    ]);
    expect(onStarted).toHaveBeenCalledWith(running.id);
  });

  it('shows the new plan and what changed when the old one is stale', async () => {
    const stale = await answeredError(409, 'The plan changed.');
    let plan = readyPlan;
    const { now, onStarted } = begin(
      new FakeMeshApi({
        createPlan: async () => plan,
        createMigration: async () => {
          throw stale;
        },
      }),
    );
    await waitFor(() => expect(now().state.state).toBe('shown'));
    plan = blockedPlan;
    await act(() => now().start());
    expect(now().state).toMatchObject({
      state: 'shown',
      plan: blockedPlan,
      activity: 'none',
      notice: {
        kind: 'stale',
        message: 'The plan changed.',
        changes: [{ kind: 'finding-added' }],
      },
    });
    expect(onStarted).not.toHaveBeenCalled();
  });

  it('keeps the plan and says why when it was not started', async () => {
    const away = await answeredError(503, 'The database is away.');
    const { now } = begin(
      new FakeMeshApi({
        createMigration: async () => {
          throw away;
        },
      }),
    );
    await waitFor(() => expect(now().state.state).toBe('shown'));
    await act(() => now().start());
    expect(now().state).toMatchObject({
      state: 'shown',
      activity: 'none',
      notice: {
        kind: 'start-failed',
        failure: { kind: 'unavailable', message: 'The database is away.' },
      },
    });
  });

  it('never starts from a plan that could not be renewed', async () => {
    const away = await answeredError(503, 'prod-eu cannot be read.');
    let fails = false;
    const { now } = begin(
      new FakeMeshApi({
        createPlan: async () => {
          if (fails) throw away;
          return readyPlan;
        },
      }),
    );
    await waitFor(() => expect(now().state.state).toBe('shown'));
    fails = true;
    act(() => now().renew());
    await waitFor(() =>
      expect(now().state).toEqual({
        state: 'failed',
        failure: { kind: 'unavailable', message: 'prod-eu cannot be read.' },
      }),
    );
  });
});
