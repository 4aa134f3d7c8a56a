import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BrowserContext, Page, Request } from 'playwright-core';
import type { Scene } from './Scene';

// Runs in one cluster, and not in the one that goes away now and then: a page with a stale place is not live.
const service = 'cart';
const namespace = 'checkout';
const tabs = 8;

/** The streams that the pages of a window have open at the moment, by what the browser says of its requests. */
function watchStreams(context: BrowserContext): Set<Request> {
  const open = new Set<Request>();
  context.on('request', request => {
    if (request.url().includes('/api/mesh/stream?')) open.add(request);
  });
  context.on('requestfinished', request => open.delete(request));
  context.on('requestfailed', request => open.delete(request));
  context.on('page', page => {
    // The requests of a page that is closed end without a word.
    page.on('close', () => {
      for (const request of [...open]) {
        if (request.frame().page() === page) open.delete(request);
      }
    });
  });
  return open;
}

async function eventually(what: string, isSo: () => boolean): Promise<void> {
  const end = Date.now() + 60_000;
  while (!isSo()) {
    assert.ok(Date.now() < end, `not within a minute: ${what}`);
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}

const isLive = (page: Page) =>
  page.getByText('Live', { exact: true }).first().waitFor({ timeout: 60_000 });

/** Without sharing, the seventh tab would wait for ever: a browser keeps six connections to a portal over HTTP/1.1. */
export function oneStreamPerBrowser(scene: Scene) {
  test('eight tabs share one stream: buttons answer, changes show in all, and it outlives the tab that holds it', async () => {
    const demo = scene.demo();
    await scene.as('Sofia', async visitor => {
      const context = visitor.page.context();
      const streams = watchStreams(context);
      const address = new URL(
        `/catalog/default/component/${service}/mesh`,
        visitor.page.url(),
      );
      const pages: Page[] = [];
      while (pages.length < tabs) {
        const page = await context.newPage();
        await page.goto(address.href);
        // Each tab of the demo is signed in for itself.
        await page.getByRole('button', { name: /^Sofia/ }).click();
        await isLive(page);
        pages.push(page);
      }
      await eventually('one stream is open', () => streams.size === 1);

      const last = pages[tabs - 1];
      await last
        .getByRole('button', { name: /^Show the pods of/ })
        .first()
        .click();
      await last
        .getByRole('button', { name: /^Plan / })
        .first()
        .click();
      await last.waitForURL(/\/mesh\/migrations\/new/);
      await last.getByRole('button', { name: /^Start/ }).waitFor();
      await last.goBack();
      await isLive(last);

      const [stream] = streams;
      const holder = stream.frame().page();
      const others = pages.filter(page => page !== holder);
      await holder.close();
      await eventually(
        'another tab has opened a stream',
        () => streams.size === 1 && !streams.has(stream),
      );
      await Promise.all(others.map(isLive));

      await demo.outsideHand(
        ...['label', 'namespace', namespace, 'istio.io/rev=canary'],
      );
      await Promise.all(
        others.map(page =>
          page.getByText('istio.io/rev=canary').first().waitFor(),
        ),
      );
      assert.equal(streams.size, 1);
    });
    await demo.outsideHand(
      ...['label', 'namespace', namespace, 'istio.io/rev=stable'],
    );
  });
}
