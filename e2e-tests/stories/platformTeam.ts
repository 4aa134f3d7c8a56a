import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Scene } from './Scene';

/** What those who run the mesh do in a morning. */
export function platformTeam(scene: Scene) {
  test('Petra sees the fleet, a cluster that goes away and comes back, and finds what needs her by filter', async () => {
    const demo = scene.demo();
    // The network of prod-us fails by itself now and then: from here on only by this hand.
    await demo.outsideHand('--cluster', 'prod-us', 'mend', 'api');
    await scene.as('Petra', async visitor => {
      const { page } = visitor;
      await visitor.followTour('Look after the fleet');
      await visitor.sees(
        /% of \d+ pods with a sidecar run the newest revision/,
      );
      const row = page.getByRole('row', { name: /^prod-us/ });
      await row.getByText('5 × 1-29-6').waitFor();
      const away = page.getByText(/prod-us could not be read since/);
      await away.waitFor({ state: 'detached', timeout: 60_000 });
      await demo.outsideHand('--cluster', 'prod-us', 'break', 'api');
      try {
        await away.waitFor({ timeout: 60_000 });
        await row.getByText('5 × 1-29-6').waitFor();
        await visitor.picture('fleet-with-a-cluster-away');
      } finally {
        await demo.outsideHand('--cluster', 'prod-us', 'mend', 'api');
      }
      await away.waitFor({ state: 'detached', timeout: 60_000 });
    });
  });

  test('Petra narrows the namespaces, keeps what she chose over a reload, and follows a problem to its namespace', async () => {
    await scene.as('Petra', async visitor => {
      const { page } = visitor;
      await visitor.open('/mesh/namespaces');
      const drifted = page.getByRole('button', { name: /^Drifted/ });
      const checkout = page.getByRole('button', {
        name: 'Show checkout in prod-eu',
      });
      const payments = page.getByRole('button', {
        name: 'Show payments in prod-eu',
      });
      await payments.waitFor();
      await drifted.click();
      await payments.waitFor({ state: 'detached' });
      await checkout.waitFor();
      await page.reload();
      await checkout.waitFor();
      assert.equal(await drifted.getAttribute('aria-pressed'), 'true');
      assert.equal(await payments.count(), 0);

      await page.getByRole('tab', { name: 'Problems' }).click();
      await visitor.sees(/attribution-model-\S+ says CrashLoopBackOff/);
      await visitor.picture('problems');
      await page.getByRole('link', { name: 'prod-eu / sandbox-old' }).click();
      await page.waitForURL(/\/mesh\/namespaces\?/);
      await page
        .getByRole('button', { name: /sandbox-old in prod-eu/ })
        .waitFor();
      await payments.waitFor({ state: 'detached' });
    });
  });
}
