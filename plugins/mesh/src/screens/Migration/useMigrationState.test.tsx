import type {
  Migration,
  MigrationEvent,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { act, waitFor } from '@testing-library/react';
import { answeredError } from '../../testing/answeredError';
import { FakeMeshApi } from '../../testing/FakeMeshApi';
import { events, paused, running } from '../../testing/migrationFixtures';
import { renderMeshHook } from '../../__testUtils__/renderMeshHook';
import { useMigrationState } from './useMigrationState';

function begin(api: FakeMeshApi) {
  const { result } = renderMeshHook(api, () => useMigrationState(running.id));
  return () => result.current;
}

const topic = `migration:${running.id}`;

describe('useMigrationState', () => {
  it('shows every change without a reload of the page', async () => {
    let migration = running;
    const api = new FakeMeshApi({ getMigration: async () => migration });
    const now = begin(api);
    await waitFor(() => expect(now().state).toMatchObject({ migration }));
    migration = paused;
    act(() => api.announce(topic));
    await waitFor(() => expect(now().state).toMatchObject({ migration }));
  });

  it('asks only for events that it does not have, and keeps them in order', async () => {
    let known: MigrationEvent[] = events.slice(0, 2);
    const getMigrationEvents = jest.fn(async (_: string, after: number) => ({
      items: known.filter(({ seq }) => seq > after),
      more: false,
    }));
    const api = new FakeMeshApi({ getMigrationEvents });
    const now = begin(api);
    await waitFor(() =>
      expect(now().state).toMatchObject({ events: events.slice(0, 2) }),
    );
    known = events;
    act(() => api.announce(topic));
    await waitFor(() => expect(now().state).toMatchObject({ events }));
    const asked = getMigrationEvents.mock.calls.map(([, after]) => after);
    expect(asked[0]).toBe(0);
    // The last known one again, which shows that what follows belongs to it.
    expect(asked[asked.length - 1]).toBe(1);
  });

  it('shows another history as a whole, as after a backup was put back', async () => {
    const later = '2026-11-21T12:00:00.000Z';
    let known: MigrationEvent[] = events;
    const api = new FakeMeshApi({
      getMigrationEvents: async (_, after) => ({
        items: known.filter(({ seq }) => seq > after),
        more: false,
      }),
    });
    const now = begin(api);
    await waitFor(() => expect(now().state).toMatchObject({ events }));
    known = events.map(event => ({ ...event, at: later }));
    act(() => api.announce(topic));
    await waitFor(() => expect(now().state).toMatchObject({ events: known }));
    known = events.slice(0, 1);
    act(() => api.announce(topic));
    await waitFor(() => expect(now().state).toMatchObject({ events: known }));
  });

  it('never asks for less than what is on the screen or was told', async () => {
    const getMigration = jest.fn(async () => running);
    const api = new FakeMeshApi({ getMigration });
    const now = begin(api);
    await waitFor(() => expect(now().state.state).toBe('shown'));
    act(() => api.setLive(false));
    act(() => api.setLive(true));
    await waitFor(() =>
      expect(getMigration).toHaveBeenLastCalledWith(
        running.id,
        expect.objectContaining({ atLeast: running.version }),
      ),
    );
    act(() => api.announce(topic));
    await waitFor(() =>
      expect(getMigration).toHaveBeenLastCalledWith(
        running.id,
        expect.objectContaining({ atLeast: 1_001 }),
      ),
    );
  });

  it('reads a long history page by page', async () => {
    const api = new FakeMeshApi({
      getMigrationEvents: async (_, after) => ({
        items: events.filter(({ seq }) => seq === after + 1),
        more: after + 1 < events.length,
      }),
    });
    const now = begin(api);
    await waitFor(() => expect(now().state).toMatchObject({ events }));
  });

  it('shows a request at once, and as done only when the migration shows it', async () => {
    let migration: Migration = running;
    let accept: (accepted: Migration) => void = () => {};
    const steerMigration = jest.fn(
      () =>
        new Promise<Migration>(resolve => {
          accept = resolve;
        }),
    );
    const api = new FakeMeshApi({
      steerMigration,
      getMigration: async () => migration,
    });
    const now = begin(api);
    await waitFor(() => expect(now().state.state).toBe('shown'));
    act(() => {
      now().steer('pause', 'lunch', {});
    });
    expect(now().state).toMatchObject({
      steering: { kind: 'asked', action: 'pause' },
    });
    expect(steerMigration.mock.calls).toEqual([
      [running.id, 'pause', { expectedVersion: 7, reason: 'lunch' }],
    ]);
    await act(async () => accept({ ...running, version: 8 }));
    expect(now().state).toMatchObject({
      steering: { kind: 'asked', action: 'pause', acceptedVersion: 8 },
    });
    migration = { ...paused, version: 8 };
    act(() => api.announce(topic));
    await waitFor(() =>
      expect(now().state).toMatchObject({ steering: { kind: 'none' } }),
    );
  });

  it('says which workload is skipped and which gate is confirmed', async () => {
    const steerMigration = jest.fn(async () => running);
    const now = begin(new FakeMeshApi({ steerMigration }));
    await waitFor(() => expect(now().state.state).toBe('shown'));
    const [{ ref }] = running.workloads;
    await act(() => now().steer('skip', 'later', { workload: ref }));
    await act(() => now().steer('confirm', '', { gate: 'canary' }));
    const seen = { expectedVersion: running.version };
    expect(steerMigration.mock.calls).toEqual([
      [running.id, 'skip', { ...seen, reason: 'later', workload: ref.uid }],
      [running.id, 'confirm', { ...seen, reason: '', gate: 'canary' }],
    ]);
  });

  it('says why a request was refused, and looks at what changed', async () => {
    const conflict = await answeredError(409, 'It is over already.');
    const getMigration = jest.fn(async () => running);
    const api = new FakeMeshApi({
      getMigration,
      steerMigration: async () => {
        throw conflict;
      },
    });
    const now = begin(api);
    await waitFor(() => expect(now().state.state).toBe('shown'));
    const looks = getMigration.mock.calls.length;
    await act(() => now().steer('pause', '', {}));
    expect(now().state).toMatchObject({
      steering: {
        kind: 'refused',
        action: 'pause',
        failure: { kind: 'conflict', message: 'It is over already.' },
      },
    });
    expect(getMigration.mock.calls.length).toBeGreaterThan(looks);
  });
});
