// Ends with 0 where a browser starts on this machine and shows words, for which it needs a font:
//   node --require @backstage/cli/config/nodeTransform.cjs e2e-tests/browser/canStart.ts
import type { Browser } from 'playwright-core';
import { launchBrowser } from './launchBrowser';

async function showsWords(browser: Browser): Promise<boolean> {
  const page = await browser.newPage();
  // Inline: a paragraph is as wide as the page, whatever is in it.
  await page.setContent('<b>words</b>');
  return page.getByText('words').isVisible();
}

async function main(): Promise<void> {
  const browser = await launchBrowser();
  try {
    if (!(await showsWords(browser))) throw new Error('No words are visible.');
    console.log(`Chromium ${browser.version()}`);
  } finally {
    await browser.close();
  }
}

main().catch(error => {
  console.error(String(error));
  process.exitCode = 1;
});
