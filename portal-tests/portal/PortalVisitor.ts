import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { repository } from '../repository';
import type { FrontendSystem } from './generatePortal';

const patienceMilliseconds = 30_000;

/** The guest of a portal, in a browser window of their own. */
export class PortalVisitor {
  private constructor(
    readonly page: Page,
    private readonly system: FrontendSystem,
    /** What the page threw. */
    readonly errors: readonly string[],
  ) {}

  static async enter(
    browser: Browser,
    url: string,
    system: FrontendSystem,
  ): Promise<PortalVisitor> {
    const page = await browser.newPage({
      viewport: { width: 1440, height: 1000 },
    });
    page.setDefaultTimeout(patienceMilliseconds);
    const errors: string[] = [];
    page.on('pageerror', error => errors.push(String(error)));
    await page.goto(`${url}/catalog/default/component/example-website`);
    await page.getByRole('button', { name: 'Enter' }).click();
    return new PortalVisitor(page, system, errors);
  }

  /** From the component's page to its Mesh tab, by what a person clicks. */
  async openMeshTab(): Promise<void> {
    const { page } = this;
    switch (this.system) {
      case 'new':
        // In one menu with the Kubernetes tab.
        await page.getByText('Deployment', { exact: true }).first().click();
        await page.getByText('Mesh', { exact: true }).last().click();
        return;
      case 'legacy':
        await page.getByRole('tab', { name: 'Mesh' }).click();
        return;
      default:
        this.system satisfies never;
    }
  }

  /** To the Mesh page, by its item in the sidebar. */
  async openMeshPage(): Promise<void> {
    await this.page.getByRole('link', { name: 'Mesh' }).first().click();
  }

  /** Waits until the words are on the page. */
  async sees(words: string | RegExp): Promise<void> {
    const found = this.page.getByText(words).filter({ visible: true });
    await found.first().waitFor();
  }

  /** Leaves; what the page looked like is kept for whoever looks into a failure. */
  async leave(): Promise<void> {
    const folder = join(repository, 'e2e-test-report');
    mkdirSync(folder, { recursive: true });
    const path = join(folder, `portal-${this.system}.png`);
    await this.page.screenshot({ path, fullPage: true });
    await this.page.context().close();
  }
}
