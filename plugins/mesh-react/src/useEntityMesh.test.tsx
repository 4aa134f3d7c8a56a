import { TestApiProvider } from '@backstage/frontend-test-utils';
import type { EntityMesh } from '@mesh-plugins/backstage-plugin-mesh-common';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import type { MeshApi, StreamFollower } from './api/MeshApi';
import { meshApiRef } from './api/meshApiRef';
import { useEntityMesh } from './useEntityMesh';

const entityRef = 'component:default/payments-api';

function meshOf(ref: string, version: string): EntityMesh {
  const headline = { code: 'fixture', params: {}, text: 'All is well.' };
  return {
    ...{ entityRef: ref, version, headline },
    annotated: true,
    placements: [],
  };
}

function backend() {
  const followers = new Set<StreamFollower>();
  const api: Pick<MeshApi, 'getEntityMesh' | 'follow'> = {
    getEntityMesh: jest.fn(async ref => meshOf(ref, '1')),
    follow: (_, follower) => {
      followers.add(follower);
      return () => followers.delete(follower);
    },
  };
  const wrapper = ({ children }: { children: ReactNode }) => (
    <TestApiProvider apis={[[meshApiRef, api]]}>{children}</TestApiProvider>
  );
  const show = (entity: Parameters<typeof useEntityMesh>[0]) =>
    renderHook(() => useEntityMesh(entity), { wrapper });
  return { api, followers, show };
}

describe('useEntityMesh', () => {
  it('takes the entity or its ref for the same, and loads it once for both', async () => {
    const { api, show } = backend();
    const kind = 'Component';
    const metadata = { name: 'payments-api' };
    const byRef = show(entityRef);
    const byEntity = show({ apiVersion: 'v1', kind, metadata });
    for (const { result } of [byRef, byEntity]) {
      await waitFor(() => expect(result.current.current.state).toBe('loaded'));
    }
    expect(api.getEntityMesh).toHaveBeenCalledTimes(1);
    expect(byEntity.result.current.current).toBe(byRef.result.current.current);
  });

  it('shows what was shown last in the first frame of the next screen', async () => {
    const { show } = backend();
    const first = show(entityRef);
    await waitFor(() =>
      expect(first.result.current.current.state).toBe('loaded'),
    );
    first.unmount();
    const states: string[] = [];
    const { result } = show(entityRef);
    states.push(result.current.current.state);
    expect(states).toEqual(['loaded']);
  });

  it('does not show one entity for another', async () => {
    const { show } = backend();
    const first = show(entityRef);
    await waitFor(() =>
      expect(first.result.current.current.state).toBe('loaded'),
    );
    const other = show('component:default/orders');
    expect(other.result.current.current.state).toBe('loading');
    await waitFor(() =>
      expect(other.result.current.current).toMatchObject({
        value: { entityRef: 'component:default/orders' },
      }),
    );
  });

  it('says whether it is live', async () => {
    const { followers, show } = backend();
    const { result } = show(entityRef);
    await waitFor(() => expect(result.current.current.state).toBe('loaded'));
    expect(result.current.current).toMatchObject({ live: false });
    act(() => followers.forEach(follower => follower.onLive(true)));
    expect(result.current.current).toMatchObject({ live: true });
    act(() => followers.forEach(follower => follower.onLive(false)));
    expect(result.current.current).toMatchObject({ live: false });
  });

  it('aborts what it asked for when it is not shown any more', async () => {
    const { api, show, followers } = backend();
    let asked: AbortSignal | undefined;
    api.getEntityMesh = (_, options) => {
      asked = options?.signal;
      return new Promise(() => {});
    };
    const { unmount } = show(entityRef);
    expect(asked?.aborted).toBe(false);
    unmount();
    expect(asked?.aborted).toBe(true);
    expect(followers.size).toBe(0);
  });
});
