import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Scene } from './Scene';

const promised = 2_000;

/** Somebody with kubectl is not somebody who tells the portal. */
export function labelFromOutside(scene: Scene) {
  test('a label changed from outside is on the open Mesh tab within 2 s, without a reload', async () => {
    const demo = scene.demo();
    await scene.as('Sofia', async visitor => {
      const placement = await visitor.openMeshTab('storefront-web');
      await placement.getByText('istio.io/rev=1-29-6').first().waitFor();
      // A reload would lose this.
      await visitor.page.evaluate('window.notReloaded = true');

      const before = Date.now();
      const words = ['label', 'namespace', 'storefront', 'istio.io/rev=canary'];
      await demo.outsideHand(...words);
      const changed = Date.now();
      await placement
        .getByText('istio.io/rev=canary')
        .first()
        .waitFor({ timeout: promised });
      console.log(
        `shown ${Date.now() - changed} ms after the command, which took ${changed - before} ms`,
      );
      assert.equal(await visitor.page.evaluate('window.notReloaded'), true);
    });
    await demo.outsideHand(
      'label',
      'namespace',
      'storefront',
      'istio.io/rev=1-29-6',
    );
  });
}
