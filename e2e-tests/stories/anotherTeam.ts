import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Scene } from './Scene';

/** Looking is for everybody, moving is for the owners. */
export function anotherTeam(scene: Scene) {
  test('Leo of another team sees payments-api and may not move it; the reason stands beside the button', async () => {
    await scene.as('Leo', async visitor => {
      const placement = await visitor.openMeshTab('payments-api');
      const button = placement.getByRole('button', { name: /^Plan a move/ });
      await button.waitFor();
      assert.equal(await button.isDisabled(), true);
      const described = await button.getAttribute('aria-describedby');
      const reason = await visitor.page
        .locator(`[id="${described}"]`)
        .innerText();
      assert.match(reason, /team-payments/);
    });
  });
}
