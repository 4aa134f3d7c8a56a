import { test } from 'node:test';
import type { Scene } from './Scene';

/** What was known stays, and says how old it is. */
export function unreachableCluster(scene: Scene) {
  test('a cluster that cannot be reached: its last state stays, with since when and why, and is live again later', async () => {
    const demo = scene.demo();
    await scene.as('Leo', async visitor => {
      const placement = await visitor.openMeshTab('ledger-api');
      await placement.getByText('istio.io/rev=1-30-3').first().waitFor();
      await demo.outsideHand('break', 'api');
      try {
        await placement
          .getByText(/prod-eu could not be read since/)
          .waitFor({ timeout: 60_000 });
        await placement.getByText('istio.io/rev=1-30-3').first().waitFor();
        await visitor.picture('unreachable');
      } finally {
        await demo.outsideHand('mend', 'api');
      }
      await placement.getByText(/^as of/).waitFor({ timeout: 60_000 });
    });
  });
}
