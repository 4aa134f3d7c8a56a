import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from './browser/launchBrowser';
import { faultsOf } from './gallery/faultsOf';
import { Gallery, type Look } from './gallery/Gallery';

const looks: Look[] = [
  { theme: 'light', width: 1280 },
  { theme: 'dark', width: 1280, direction: 'rtl' },
  { theme: 'light', width: 1920, language: 'ko' },
];

describe('every state of every screen', () => {
  let gallery: Gallery | undefined;
  let browser: Browser | undefined;

  before(async () => {
    gallery = await Gallery.start();
    browser = await launchBrowser();
  });

  after(async () => {
    await browser?.close();
    await gallery?.stop();
  });

  const judge = async (look: Look) => {
    if (!gallery || !browser) throw new Error('The gallery did not start.');
    const page = await gallery.open(browser, look);
    const complaints = complaintsOf(page);
    await loadAxe(page);
    const names = await gallery.names(page);
    assert.ok(names.length > 30, `only ${names.length} states are drawn`);
    const faults: string[] = [];
    for (const name of names) {
      await gallery.show(page, name);
      faults.push(...(await faultsOf(page, name, look)));
    }
    assert.deepEqual([...faults, ...complaints], []);
    await page.context().close();
  };

  for (const look of looks) {
    const title = [look.theme, look.width, look.language, look.direction];
    test(`is without fault: ${title.filter(Boolean).join(', ')}`, () =>
      judge(look));
  }
});

/** What the page itself complains about while it draws the states. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', error => complaints.push(String(error)));
  page.on('console', message => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  return complaints;
}

async function loadAxe(page: Page): Promise<void> {
  await page.evaluate(
    await readFile(require.resolve('axe-core/axe.min.js'), 'utf8'),
  );
}
