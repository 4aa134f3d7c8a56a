// Ends with 0 where a browser starts on this machine:
//   node --require @backstage/cli/config/nodeTransform.cjs e2e-tests/browser/canStart.ts
import { launchBrowser } from './launchBrowser';

launchBrowser().then(
  async browser => {
    console.log(`Chromium ${browser.version()}`);
    await browser.close();
  },
  error => {
    console.error(String(error));
    process.exitCode = 1;
  },
);
