import { test } from 'node:test';
import type { Scene } from './Scene';

/** What was known stays, and says how old it is. */
export function unreachableCluster(scene: Scene) {
  test('a cluster that cannot be reached: its last state stays, with since when and why, and is live again later', async () => {
    const demo = scene.demo();
    // The network of prod-us fails by itself now and then: from here on only by this hand.
    await demo.outsideHand('--cluster', 'prod-us', 'mend', 'api');
    await scene.as('Leo', async visitor => {
      await visitor.open('/catalog/default/component/ledger-api/mesh');
      const placement = await visitor.placement('prod-us');
      await placement.getByText('istio-injection=enabled').first().waitFor();
      await demo.outsideHand('--cluster', 'prod-us', 'break', 'api');
      try {
        await placement
          .getByText(/prod-us could not be read since/)
          .first()
          .waitFor({ timeout: 60_000 });
        await placement.getByText('istio-injection=enabled').first().waitFor();
        await visitor.picture('unreachable');
      } finally {
        await demo.outsideHand('--cluster', 'prod-us', 'mend', 'api');
      }
      await placement.getByText(/^as of/).waitFor({ timeout: 60_000 });
    });
  });
}
