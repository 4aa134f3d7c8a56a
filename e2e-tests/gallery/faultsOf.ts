import type { Page } from 'playwright-core';
import type { Look } from './Gallery';

interface AxeResults {
  violations: Array<{
    id: string;
    help: string;
    nodes: Array<{ html: string; failureSummary?: string }>;
  }>;
}

/** What is wrong with the state that is shown, one line each: what axe finds, and what sticks out of the page. */
export async function faultsOf(
  page: Page,
  name: string,
  look: Look,
): Promise<string[]> {
  const { violations } = await page.evaluate<AxeResults>(
    // The portal around the state is not ours to judge.
    `axe.run('[data-state]', { resultTypes: ['violations'] })`,
  );
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(node => `${name}: ${id}: ${help}: ${node.html}`),
  );
  const tooWide = await page.evaluate(
    () =>
      document.documentElement.scrollWidth -
      document.documentElement.clientWidth,
  );
  return tooWide > 0
    ? [...found, `${name}: ${tooWide} pixels wider than ${look.width}`]
    : found;
}
