import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  drawEntityMesh,
  shownOf,
} from '../screens/EntityMesh/__testUtils__/drawEntityMesh';
import { drawInKorean } from '../translation/__testUtils__/drawInKorean';
import { entityMeshStates } from '../../dev/entityMeshStates';
import { assumedInjector } from '../testing/assumedFixtures';
import { upToDate } from '../testing/placementFixtures';

const assumption = /^the injector is taken as it is installed by default/;

describe('the chain of reasons', () => {
  it('shows label and tag in its line, and the entry only when it is opened', async () => {
    drawEntityMesh(shownOf(upToDate));
    expect(await screen.findByText(/label istio.io\/rev=stable/)).toBeVisible();
    expect(screen.queryByText(/^webhook rev.namespace/)).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Check' }));
    expect(screen.getByText(/^webhook rev.namespace/)).toBeVisible();
    expect(screen.queryByText(assumption)).toBeNull();
  });

  it('says without being opened what the answer rests on', async () => {
    drawEntityMesh(shownOf(assumedInjector));
    expect(await screen.findByText(assumption)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Check' }));
    expect(
      screen.getByText(
        'kubectl get configmap istio-sidecar-injector-1-29-6 -n istio-system -o yaml',
      ),
    ).toBeVisible();
  });

  it('is said in Korean', async () => {
    drawInKorean(entityMeshStates['tab: injector not read']);
    expect(
      await screen.findByText(/^레이블 istio.io\/rev=stable/),
    ).toBeVisible();
    expect(
      await screen.findByText(/인젝터가 기본값으로 설치된 것으로 간주함/),
    ).toBeVisible();
  });
});
