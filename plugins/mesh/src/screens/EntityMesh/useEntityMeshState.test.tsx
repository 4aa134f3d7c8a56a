import { act, waitFor } from '@testing-library/react';
import { answeredError } from '../../testing/answeredError';
import { revisions } from '../../testing/clusterFixtures';
import { FakeMeshApi } from '../../testing/FakeMeshApi';
import { drifted, meshOf, upToDate } from '../../testing/placementFixtures';
import { renderMeshHook } from '../../__testUtils__/renderMeshHook';
import { useEntityMeshState } from './useEntityMeshState';

const entityRef = 'component:default/payments-api';

function begin(api: FakeMeshApi) {
  const { result } = renderMeshHook(api, () => useEntityMeshState(entityRef));
  return () => result.current.state;
}

describe('useEntityMeshState', () => {
  it('loads, follows the topic of the entity and shows what changed', async () => {
    let mesh = meshOf(drifted);
    const api = new FakeMeshApi({ getEntityMesh: async () => mesh });
    const state = begin(api);
    expect(state()).toEqual({ state: 'loading', slow: false });
    await waitFor(() =>
      expect(state()).toMatchObject({ state: 'shown', mesh }),
    );
    mesh = meshOf(upToDate);
    act(() => api.announce(`entity:${entityRef}`));
    await waitFor(() => expect(state()).toMatchObject({ mesh }));
  });

  it('says that the entity is not annotated', async () => {
    const state = begin(
      new FakeMeshApi({
        getEntityMesh: async () => ({ ...meshOf(), annotated: false }),
      }),
    );
    await waitFor(() =>
      expect(state()).toEqual({ state: 'not-annotated', entityRef }),
    );
  });

  it('takes a 403 for forbidden, with the sentence of the server', async () => {
    const forbidden = await answeredError(403, 'You may not read it.');
    const state = begin(
      new FakeMeshApi({
        getEntityMesh: async () => {
          throw forbidden;
        },
      }),
    );
    await waitFor(() =>
      expect(state()).toEqual({
        state: 'failed',
        failure: { kind: 'forbidden', message: 'You may not read it.' },
      }),
    );
  });

  it('knows the revisions of the clusters, asked once for each', async () => {
    const getRevisions = jest.fn(async () => revisions);
    const api = new FakeMeshApi({
      getRevisions,
      getEntityMesh: async () =>
        meshOf(drifted, { ...upToDate, namespace: 'payments-risk' }),
    });
    const state = begin(api);
    await waitFor(() =>
      expect(state()).toMatchObject({
        revisions: new Map([['prod-eu', revisions]]),
      }),
    );
    expect(getRevisions.mock.calls).toEqual([['prod-eu']]);
  });

  it('is shown without revisions where they may not be read', async () => {
    const api = new FakeMeshApi({
      getRevisions: async () => {
        throw new Error('You may not.');
      },
    });
    const state = begin(api);
    await waitFor(() =>
      expect(state()).toMatchObject({ state: 'shown', revisions: new Map() }),
    );
  });

  it('says when the stream is away', async () => {
    const api = new FakeMeshApi();
    const state = begin(api);
    await waitFor(() => expect(state()).toMatchObject({ live: true }));
    act(() => api.setLive(false));
    expect(state()).toMatchObject({ state: 'shown', live: false });
  });
});
