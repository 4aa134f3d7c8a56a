import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** How a cluster behind the demo is reached without the portal. */
export interface SandboxState {
  url: string;
  token: string;
}

/** Reads what the demo on that port left for `npm run sandbox`. */
export function readSandboxState(
  repository: string,
  port: number,
  cluster: string,
): SandboxState {
  const folder = join(repository, '.demo', String(port), 'live');
  const state: { url: string; tokens: { admin: string } } = JSON.parse(
    readFileSync(join(folder, `${cluster}.json`), 'utf8'),
  );
  return { url: state.url, token: state.tokens.admin };
}
