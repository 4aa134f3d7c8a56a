import { act, waitFor } from '@testing-library/react';
import { useState } from 'react';
import type { Plan, Preview } from '@mesh-plugins/backstage-plugin-mesh-common';
import { answeredError } from '../../testing/answeredError';
import { FakeMeshApi } from '../../testing/FakeMeshApi';
import { readyPlan } from '../../testing/planFixtures';
import { versionOnly } from '../../testing/previewFixtures';
import { renderMeshHook } from '../../__testUtils__/renderMeshHook';
import { usePodChanges } from './usePodChanges';

function begin(api: FakeMeshApi, first: Plan | null) {
  const { result } = renderMeshHook(api, () => {
    const [plan, setPlan] = useState(first);
    return { ...usePodChanges(plan), setPlan };
  });
  return () => result.current;
}

describe('usePodChanges', () => {
  it('asks nothing before there is a plan', () => {
    const createPreview = jest.fn(async () => versionOnly);
    begin(new FakeMeshApi({ createPreview }), null);
    expect(createPreview).not.toHaveBeenCalled();
  });

  it('asks what the plan moves, and again when somebody wants it', async () => {
    const createPreview = jest.fn(async (_body: object) => versionOnly);
    const now = begin(new FakeMeshApi({ createPreview }), readyPlan);
    expect(now().podChanges).toEqual({ state: 'asking' });
    await waitFor(() =>
      expect(now().podChanges).toEqual({
        state: 'answered',
        preview: versionOnly,
      }),
    );
    const { cluster, namespace, target } = readyPlan;
    expect(createPreview.mock.calls[0][0]).toEqual({
      ...{ cluster, namespace, target },
    });
    act(() => now().askAgain());
    expect(now().podChanges).toEqual({ state: 'asking' });
    await waitFor(() => expect(createPreview).toHaveBeenCalledTimes(2));
  });

  it('says why it was not answered', async () => {
    const createPreview = async () => {
      throw await answeredError(403, 'You may not look into payments.');
    };
    const now = begin(new FakeMeshApi({ createPreview }), readyPlan);
    await waitFor(() =>
      expect(now().podChanges).toMatchObject({
        state: 'failed',
        failure: { message: 'You may not look into payments.' },
      }),
    );
  });

  it('never shows the answer for an earlier plan', async () => {
    const answers: Array<(preview: Preview) => void> = [];
    const createPreview = () =>
      new Promise<Preview>(resolve => {
        answers.push(resolve);
      });
    const now = begin(new FakeMeshApi({ createPreview }), readyPlan);
    act(() => now().setPlan({ ...readyPlan, digest: 'b'.repeat(64) }));
    const later = { ...versionOnly, askedAt: 'later' };
    await act(async () => {
      answers[1](later);
      answers[0](versionOnly);
    });
    expect(now().podChanges).toEqual({ state: 'answered', preview: later });
  });
});
