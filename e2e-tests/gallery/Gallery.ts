import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { findFreePort } from '../demo/findFreePort';

const repository = join(__dirname, '../..');
const patienceMilliseconds = 3 * 60_000;

/** How a visitor looks at the gallery. */
export interface Look {
  theme: 'light' | 'dark';
  width: number;
  language?: 'en' | 'ko';
  direction?: 'ltr' | 'rtl';
}

/** The page of `plugins/mesh/dev` that draws every state of every screen from fixtures, without a backend. */
export class Gallery {
  private constructor(
    private readonly url: string,
    private readonly child: ChildProcess,
  ) {}

  /** Builds the page and serves it on a port of its own. */
  static async start(): Promise<Gallery> {
    const port = await findFreePort();
    const url = `http://localhost:${port}`;
    const child = spawn(
      process.execPath,
      [
        join(repository, 'node_modules/@backstage/cli/bin/backstage-cli'),
        ...['package', 'start'],
      ],
      {
        cwd: join(repository, 'plugins/mesh'),
        stdio: ['ignore', 'pipe', 'pipe'],
        env: {
          ...process.env,
          BROWSER: 'none',
          APP_CONFIG_app_baseUrl: JSON.stringify(url),
          APP_CONFIG_app_listen_port: String(port),
        },
      },
    );
    const gallery = new Gallery(url, child);
    await gallery.isBuilt().catch(async error => {
      await gallery.stop();
      throw error;
    });
    return gallery;
  }

  private isBuilt(): Promise<void> {
    let printed = '';
    return new Promise<void>((resolve, reject) => {
      const fail = (why: string) =>
        reject(new Error(`The gallery ${why}:\n${printed}`));
      const timer = setTimeout(
        () => fail('is not ready'),
        patienceMilliseconds,
      );
      const take = (chunk: Buffer) => {
        // Colours stand between the words where the environment asks for them.
        printed += stripVTControlCharacters(chunk.toString());
        if (!/compiled (successfully|with)/.test(printed)) return;
        clearTimeout(timer);
        if (printed.includes('successfully')) resolve();
        else fail('does not compile');
      };
      this.child.stdout?.on('data', take);
      this.child.stderr?.on('data', take);
      this.child.on('close', code => {
        clearTimeout(timer);
        fail(`ended with ${code}`);
      });
    });
  }

  /** A window on the gallery's list of states. */
  async open(browser: Browser, look: Look): Promise<Page> {
    const context = await browser.newContext({
      viewport: { width: look.width, height: 900 },
      reducedMotion: 'reduce',
    });
    await context.addInitScript(({ theme, language, direction }) => {
      localStorage.setItem('theme', theme);
      localStorage.setItem('language', language ?? 'en');
      // The sidebar slides out and in again, and pictures would be taken half-way.
      localStorage.setItem('sidebarPinState', 'false');
      if (direction) document.documentElement.dir = direction;
    }, look);
    const page = await context.newPage();
    await page.goto(`${this.url}/`);
    await page.locator('[data-state-link]').first().waitFor();
    return page;
  }

  /** The names of all states, as the list of the gallery has them. */
  async names(page: Page): Promise<string[]> {
    return page.locator('[data-state-link]').allInnerTexts();
  }

  /** Goes to a state without loading the page anew. */
  async show(page: Page, name: string): Promise<void> {
    await page.evaluate(
      address => {
        window.history.pushState({}, '', address);
        window.dispatchEvent(new PopStateEvent('popstate'));
      },
      `/?state=${encodeURIComponent(name)}`,
    );
    await page.locator(`[data-state="${name}"]`).waitFor();
    // What a screen loads in parts, and what it draws after it has measured itself.
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(150);
  }

  /** Ends the server. */
  async stop(): Promise<void> {
    if (this.child.exitCode !== null) return;
    const closed = once(this.child, 'close');
    this.child.kill('SIGTERM');
    await closed;
  }
}
