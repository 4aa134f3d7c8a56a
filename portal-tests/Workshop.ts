import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../e2e-tests/browser/launchBrowser';
import { LocalRegistry } from './packages/LocalRegistry';
import { packPlugins, type PackedPlugin } from './packages/packPlugins';
import type { FrontendSystem } from './portal/generatePortal';
import { Portal } from './portal/Portal';
import { YarnFolders } from './portal/YarnFolders';
import { Servers, type Surroundings } from './servers/Servers';

/** Everything that portals are made and tried with. It is there once and serves both of them. */
export class Workshop {
  private readonly portals: Portal[] = [];

  private constructor(
    readonly plugins: readonly PackedPlugin[],
    readonly servers: Servers,
    readonly browser: Browser,
    private readonly surroundings: Surroundings,
    private readonly registry: LocalRegistry,
    private readonly yarn: YarnFolders,
    private readonly logs: string,
  ) {}

  static async open(): Promise<Workshop> {
    const plugins = await packPlugins();
    const logs = mkdtempSync(join(tmpdir(), 'mesh-portal-logs-'));
    const servers = new Servers(logs);
    return new Workshop(
      plugins,
      servers,
      await launchBrowser(),
      await servers.start(),
      await LocalRegistry.start(plugins),
      await YarnFolders.create(),
      logs,
    );
  }

  /** A new portal as the generator makes it. */
  async newPortal(system: FrontendSystem): Promise<Portal> {
    const portal = await Portal.create(system, {
      registry: this.registry.url,
      yarnEnvironment: this.yarn.environment,
      surroundings: this.surroundings,
    });
    this.portals.push(portal);
    return portal;
  }

  /** Ends what runs and leaves nothing behind. */
  async close(): Promise<void> {
    await this.browser.close();
    await this.servers.stop();
    await this.registry.close();
    await Promise.all(this.portals.map(portal => portal.remove()));
    await this.yarn.remove();
    await rm(this.logs, { recursive: true, force: true });
  }
}
