import type { Browser } from 'playwright-core';
import { after, before, describe } from 'node:test';
import { launchBrowser } from './browser/launchBrowser';
import { Demo } from './demo/Demo';
import { Visitor } from './pages/Visitor';
import { apiWalkThrough, walkThroughCanRun } from './stories/apiWalkThrough';
import { anotherTeam } from './stories/anotherTeam';
import { labelFromOutside } from './stories/labelFromOutside';
import { migrationEndToEnd } from './stories/migrationEndToEnd';
import { oneStreamPerBrowser } from './stories/oneStreamPerBrowser';
import { platformTeam } from './stories/platformTeam';
import { unreachableCluster } from './stories/unreachableCluster';
import type { Scene } from './stories/Scene';

describe('in a browser, in the demo', () => {
  let demo: Demo | undefined;
  let browser: Browser | undefined;

  before(async () => {
    demo = await Demo.start();
    browser = await launchBrowser();
  });

  after(async () => {
    await browser?.close();
    await demo?.stop();
  });

  const scene: Scene = {
    demo() {
      if (!demo) throw new Error('The demo was not started.');
      return demo;
    },
    async as(name, story) {
      if (!browser) throw new Error('The browser was not started.');
      const visitor = await Visitor.signIn(browser, scene.demo().url, name);
      try {
        await story(visitor);
      } catch (error) {
        await visitor.picture(`${name}-when-it-failed`);
        throw error;
      } finally {
        await visitor.leave();
      }
    },
  };

  labelFromOutside(scene);
  oneStreamPerBrowser(scene);
  anotherTeam(scene);
  migrationEndToEnd(scene);
  unreachableCluster(scene);
  platformTeam(scene);
  if (walkThroughCanRun()) apiWalkThrough(scene);
});
