import { mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFreePorts } from '../../scripts/demo/ports.mjs';
import { applyStep } from '../guide/applyStep';
import { stepOf, type GuideStep } from '../guide/GuideStep';
import { readGuide } from '../guide/readGuide';
import { yarnRelease } from '../repository';
import { runNode } from '../run';
import type { Servers, Surroundings } from '../servers/Servers';
import { generatePortal, type FrontendSystem } from './generatePortal';
import { surroundingsConfig, surroundingsFile } from './surroundingsConfig';

const configs = ['app-config.yaml', surroundingsFile] as const;

/** What a portal is made with. */
export interface PortalNeeds {
  /** The address of the registry that has the packages of mesh. */
  registry: string;
  yarnEnvironment: Record<string, string>;
  surroundings: Surroundings;
}

/** A new portal of a frontend system, with mesh added to it as the guide says. */
export class Portal {
  private constructor(
    readonly folder: string,
    readonly steps: readonly GuideStep[],
    readonly port: number,
    readonly yarnEnvironment: Record<string, string>,
    private readonly surroundings: Surroundings,
  ) {}

  /** Generates the portal outside of the repository, whose packages it could find otherwise. */
  static async create(
    system: FrontendSystem,
    { registry, yarnEnvironment, surroundings }: PortalNeeds,
  ): Promise<Portal> {
    const folder = mkdtempSync(join(tmpdir(), `mesh-portal-${system}-`));
    await generatePortal(system, folder, registry);
    const steps = readGuide()
      .map(block => stepOf(block, system))
      .filter(step => step !== undefined);
    const [port] = await findFreePorts(1);
    writeFileSync(
      join(folder, surroundingsFile),
      surroundingsConfig(port, system, surroundings),
    );
    return new Portal(folder, steps, port, yarnEnvironment, surroundings);
  }

  get url(): string {
    return `http://localhost:${this.port}`;
  }

  /** Installs what the generator put into the portal. */
  async install(): Promise<void> {
    await runNode([yarnRelease, 'install'], {
      cwd: this.folder,
      environment: this.yarnEnvironment,
    });
  }

  /** Does what the guide says, in its order. */
  async followGuide(): Promise<void> {
    for (const step of this.steps) await applyStep(step, this);
  }

  /** The compiler over the whole portal. */
  async checkTypes(): Promise<void> {
    const compiler = join(this.folder, 'node_modules/typescript/bin/tsc');
    await runNode([compiler, '--noEmit', '--emitDeclarationOnly', 'false'], {
      cwd: this.folder,
    });
  }

  /** The portal's configuration against the schema of all that is in it. */
  async checkConfig(): Promise<void> {
    const words = configs.flatMap(config => ['--config', config]);
    await this.cli(['config:check', '--strict', ...words], this.folder);
  }

  /** Bundles the web app. */
  async buildApp(): Promise<void> {
    await this.cli(['package', 'build'], join(this.folder, 'packages/app'));
  }

  /** Starts the backend and gives a token of the portal's guest. */
  async start(servers: Servers): Promise<string> {
    servers.startBackend(this.folder, configs, {
      ...this.environment,
      PORTAL_PORT: String(this.port),
    });
    return servers.until('The sign-in of the portal', () => this.signIn());
  }

  /** Asks the portal's backend; nothing where it does not answer well. */
  async ask<T>(path: string, token: string): Promise<T | undefined> {
    const headers = { authorization: `Bearer ${token}` };
    const answer = await fetch(`${this.url}${path}`, { headers });
    return answer.ok ? answer.json() : undefined;
  }

  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }

  private get environment(): Record<string, string> {
    return {
      GITHUB_TOKEN: 'unused',
      PROD_EU_URL: this.surroundings.clusterUrl,
      // The sandbox speaks plain HTTP.
      PROD_EU_CA_DATA: Buffer.from('unused').toString('base64'),
      PROD_EU_READER_TOKEN: this.surroundings.readerToken,
      PROD_EU_WRITER_TOKEN: this.surroundings.writerToken,
    };
  }

  private async cli(words: readonly string[], cwd: string): Promise<void> {
    const program = 'node_modules/@backstage/cli/bin/backstage-cli';
    await runNode([join(this.folder, program), ...words], {
      cwd,
      environment: this.environment,
    });
  }

  private async signIn(): Promise<string | undefined> {
    const answer = await fetch(`${this.url}/api/auth/guest/refresh`, {
      method: 'POST',
    });
    if (!answer.ok) return undefined;
    const session: { backstageIdentity: { token: string } } =
      await answer.json();
    return session.backstageIdentity.token;
  }
}
