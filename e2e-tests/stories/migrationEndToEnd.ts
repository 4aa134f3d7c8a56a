import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import type { Scene } from './Scene';

const aMigration = 180_000;

async function chooseTarget(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Target' }).click();
  await page.getByRole('option', { name }).click();
}

async function planAndStart(page: Page): Promise<void> {
  await page
    .getByRole('heading', { name: /Move payments in prod-eu/ })
    .waitFor();
  await chooseTarget(page, /^revision 1-30-3/);
  await page.getByText('istio.io/rev: stable → 1-30-3').first().waitFor();
  await page.getByRole('button', { name: 'More options' }).click();
  await page.getByLabel('Wait for my word after the first workload').check();
  await page.getByText('More options (1 chosen)').waitFor();
  await page
    .getByLabel('Why', { exact: true })
    .fill('Upgrade window of the week');
  await page.getByRole('button', { name: 'Start the migration' }).click();
  await page.waitForURL(/\/mesh\/migrations\/[0-9a-f-]{36}/);
}

/** The promise of the product, from the eyes of a person. */
export function migrationEndToEnd(scene: Scene) {
  test('Paula sees what payments-api runs and why, moves it, is asked before the second workload, sees it verified, and takes it back', async () => {
    const demo = scene.demo();
    const labels = await demo.labelsOf('payments');
    assert.deepEqual(await demo.revisionsIn('payments'), ['1-29-6']);

    await scene.as('Paula', async visitor => {
      const { page } = visitor;
      await visitor.picture('home');
      await visitor.followTour('See what payments-api runs, and why');
      await page.waitForURL(/payments-api\/mesh$/);
      const placement = await visitor.placement();
      await placement.getByText('istio.io/rev=stable').first().waitFor();
      await placement.getByText('1-29-6').first().waitFor();
      await visitor.picture('mesh-tab');

      await placement.getByRole('button', { name: /^Plan a move/ }).click();
      await planAndStart(page);
      const step = page.locator('li[aria-current=step]');
      await step.getByText('Restarts').waitFor({ timeout: aMigration });
      await visitor.picture('migration-restarting');
      await visitor.sees(/^Waits to be confirmed$/, aMigration);
      await visitor.picture('migration-awaits');
      assert.deepEqual(await demo.revisionsIn('payments'), [
        '1-29-6',
        '1-30-3',
      ]);
      await page.getByRole('button', { name: 'Confirm' }).click();
      const confirming = page.getByRole('dialog');
      await confirming.getByRole('button', { name: 'Confirm' }).click();
      await visitor.sees(/^Done$/, aMigration);
      await visitor.picture('migration-done');
      assert.deepEqual(await demo.revisionsIn('payments'), ['1-30-3']);
      const moved = await demo.labelsOf('payments');
      assert.equal(moved['istio.io/rev'], '1-30-3');

      await page.getByRole('button', { name: 'Roll back' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: 'Roll back' }).click();
      await visitor.sees(/^Rolled back$/, aMigration);
      assert.deepEqual(await demo.labelsOf('payments'), labels);
      assert.deepEqual(await demo.revisionsIn('payments'), ['1-29-6']);
      await visitor.sees(/^What to try: 3 of 6$/);
    });
  });
}
