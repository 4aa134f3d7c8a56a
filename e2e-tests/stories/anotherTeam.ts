import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Visitor } from '../pages/Visitor';
import type { Scene } from './Scene';

async function reasonBesideButton(
  visitor: Visitor,
  component: string,
): Promise<string> {
  const placement = await visitor.openMeshTab(component);
  const button = placement.getByRole('button', { name: /^Plan a move/ });
  await button.waitFor();
  assert.equal(await button.isDisabled(), true);
  const described = await button.getAttribute('aria-describedby');
  return visitor.page.locator(`[id="${described}"]`).innerText();
}

/** Looking is for everybody, moving is for the owners. */
export function anotherTeam(scene: Scene) {
  test('Leo of another team sees payments-api and may not move it; the reason stands beside the button', async () => {
    await scene.as('Leo', async visitor => {
      const reason = await reasonBesideButton(visitor, 'payments-api');
      assert.match(reason, /team-payments/);
    });
  });

  test('Lin shares a namespace with the shop, and is told whose workloads would move as well', async () => {
    await scene.as('Lin', async visitor => {
      const reason = await reasonBesideButton(visitor, 'shipping-planner');
      assert.match(reason, /also belongs to .*team-storefront/);
      await visitor.picture('shared-namespace');
    });
  });
}
