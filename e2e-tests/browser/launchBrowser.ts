import { execFileSync } from 'node:child_process';
import { chromium, type Browser } from 'playwright-core';
import { packagedBrowser } from './packagedBrowser';

const systemNames: readonly string[] = [
  'chromium',
  'chromium-browser',
  'google-chrome',
];

function findSystemBrowser(): string | undefined {
  for (const name of systemNames) {
    try {
      return execFileSync('sh', ['-c', `command -v ${name}`], {
        encoding: 'utf8',
      }).trim();
    } catch {
      // This machine has none of that name.
    }
  }
  return undefined;
}

/** A browser: that of CHROMIUM_PATH, the system's, or the one that came with the packages. */
export async function launchBrowser(): Promise<Browser> {
  const installed = process.env.CHROMIUM_PATH ?? findSystemBrowser();
  return chromium.launch({
    ...(installed ? { executablePath: installed } : await packagedBrowser()),
    // Root may not use the sandbox, and in a container nobody can. The package's own flags run everything in
    // one process, which ends with the first window that is closed.
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'],
  });
}
