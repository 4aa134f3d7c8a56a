import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../e2e-tests/browser/launchBrowser';
import { LocalRegistry } from './packages/LocalRegistry';
import { packPlugins, type PackedPlugin } from './packages/packPlugins';
import type { FrontendSystem } from './portal/generatePortal';
import { Portal, type PortalNeeds } from './portal/Portal';
import { YarnFolders } from './portal/YarnFolders';
import { Servers } from './servers/Servers';

type Ending = () => Promise<unknown>;

/** Everything that the packages are tried with, once for both portals. */
export interface Workshop {
  plugins: readonly PackedPlugin[];
  portals: Readonly<Record<FrontendSystem, Portal>>;
  servers: Servers;
  browser: Browser;
  /** Ends what runs and leaves nothing behind. */
  close(): Promise<void>;
}

/** Packs the packages and has a portal of each system ready, without mesh. */
export async function openWorkshop(): Promise<Workshop> {
  const endings: Ending[] = [];
  try {
    return await prepare(endings);
  } catch (error) {
    await endAll(endings);
    throw error;
  }
}

/** The newest first: it may need what was there before it. */
async function endAll(endings: readonly Ending[]): Promise<void> {
  for (const end of [...endings].reverse()) await end();
}

/** One after the other, for the second links to files of the first; packing keeps the other core busy meanwhile. */
async function makePortals(needs: PortalNeeds, endings: Ending[]) {
  const make = async (system: FrontendSystem) => {
    const portal = await Portal.create(system, needs);
    endings.push(() => portal.remove());
    await portal.install();
    return portal;
  };
  return { new: await make('new'), legacy: await make('legacy') };
}

async function prepare(endings: Ending[]): Promise<Workshop> {
  const logs = mkdtempSync(join(tmpdir(), 'mesh-portal-logs-'));
  endings.push(() => rm(logs, { recursive: true, force: true }));
  const yarn = await YarnFolders.create();
  endings.push(() => yarn.remove());
  const registry = await LocalRegistry.start();
  endings.push(() => registry.close());
  const servers = new Servers(logs);
  endings.push(() => servers.stop());
  const needs = {
    registry: registry.url,
    yarnEnvironment: yarn.environment,
    surroundings: await servers.start(),
  };
  const [packing, making] = await Promise.allSettled([
    packPlugins(),
    makePortals(needs, endings),
  ]);
  if (packing.status === 'rejected') throw packing.reason;
  if (making.status === 'rejected') throw making.reason;
  registry.serve(packing.value);
  const browser = await launchBrowser();
  endings.push(() => browser.close());
  return {
    plugins: packing.value,
    portals: making.value,
    servers,
    browser,
    close: () => endAll(endings),
  };
}
