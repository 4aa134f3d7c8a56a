import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';

const reportFolder = join(__dirname, '../../e2e-test-report');

/** One person of the demo with a browser window of their own. */
export class Visitor {
  private constructor(
    readonly page: Page,
    private readonly portal: string,
  ) {}

  /** Opens the portal and chooses the person on the sign-in page. */
  static async signIn(
    browser: Browser,
    portal: string,
    name: string,
  ): Promise<Visitor> {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 1000 },
    });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    await page.goto(portal);
    await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
    await page.getByRole('heading', { name: 'What to try' }).waitFor();
    return new Visitor(page, portal);
  }

  /** The Mesh tab of a component, by its address. */
  async openMeshTab(component: string): Promise<Locator> {
    await this.open(`/catalog/default/component/${component}/mesh`);
    return this.placement();
  }

  /** A page of the portal, by its path. */
  async open(path: string): Promise<void> {
    await this.page.goto(`${this.portal}${path}`);
  }

  /** Where the shown entity runs in a cluster, unfolded where nothing is to be done about it. */
  async placement(cluster = 'prod-eu'): Promise<Locator> {
    const name = new RegExp(`^${cluster} /`);
    const placement = this.page.getByRole('region', { name });
    await placement.first().waitFor();
    const folded = placement.getByRole('button', {
      name: 'Details',
      expanded: false,
    });
    if ((await folded.count()) > 0) await folded.first().click();
    return placement.first();
  }

  /** Goes where the tour on the home page sends to. */
  async followTour(step: string): Promise<void> {
    const item = this.page.getByRole('listitem').filter({ hasText: step });
    await item.getByRole('link').click();
  }

  /** Waits until the words are on the page. */
  async sees(words: string | RegExp, milliseconds = 20_000): Promise<void> {
    const found = this.page.getByText(words).first();
    await found.waitFor({ timeout: milliseconds });
  }

  /** Keeps what the page shows, for whoever looks into a failure. */
  async picture(name: string): Promise<void> {
    mkdirSync(reportFolder, { recursive: true });
    await this.page.screenshot({
      path: join(reportFolder, `${name}.png`),
      fullPage: true,
    });
  }

  async leave(): Promise<void> {
    await this.page.context().close();
  }
}
