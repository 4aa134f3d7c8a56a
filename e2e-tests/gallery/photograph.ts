// Photographs every state of every screen into docs/images/states, light and dark, 1280 and 1920 wide:
//   npm run photograph [-- <part of a name>]
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../browser/launchBrowser';
import { Gallery, type Look } from './Gallery';

const folder = join(__dirname, '../../docs/images/states');

const looks: Array<Look & { name: string }> = [
  { name: 'light-1280', theme: 'light', width: 1280 },
  { name: 'dark-1280', theme: 'dark', width: 1280 },
  { name: 'light-1920', theme: 'light', width: 1920 },
  { name: 'dark-1920', theme: 'dark', width: 1920 },
];

/** Shown around a state. */
const margin = 24;

/** The state without the portal around it, as WebP: a tenth of the size of PNG, and there are hundreds of them. */
async function picture(page: Page): Promise<Buffer> {
  const session = await page.context().newCDPSession(page);
  const state = await page.locator('[data-state]').boundingBox();
  if (!state) throw new Error('No state is shown.');
  const { data } = await session.send('Page.captureScreenshot', {
    format: 'webp',
    quality: 70,
    captureBeyondViewport: true,
    clip: {
      x: Math.max(0, state.x - margin),
      y: Math.max(0, state.y - margin),
      width: state.width + 2 * margin,
      height: Math.min(state.height + 2 * margin, 2400),
      scale: 1,
    },
  });
  await session.detach();
  return Buffer.from(data, 'base64');
}

const fileName = (state: string) =>
  state.toLowerCase().replace(/[^a-z0-9]+/g, '-');

async function main() {
  const [part = ''] = process.argv.slice(2);
  const gallery = await Gallery.start();
  const browser = await launchBrowser();
  try {
    if (!part) await rm(folder, { recursive: true, force: true });
    for (const look of looks) {
      const page = await gallery.open(browser, look);
      await mkdir(join(folder, look.name), { recursive: true });
      for (const state of await gallery.names(page)) {
        if (!state.includes(part)) continue;
        await gallery.show(page, state);
        const file = join(folder, look.name, `${fileName(state)}.webp`);
        await writeFile(file, await picture(page));
      }
      await page.context().close();
    }
  } finally {
    await browser.close();
    await gallery.stop();
  }
}

main().catch(error => {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  process.exitCode = 1;
});
