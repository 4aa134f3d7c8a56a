import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** How the cluster behind the demo is reached without the portal. */
export interface SandboxState {
  url: string;
  token: string;
}

/** Reads what the demo on that port left for `npm run sandbox`. */
export function findSandboxState(
  repository: string,
  port: number,
): SandboxState {
  const file = join(repository, '.demo', String(port), 'sandbox.json');
  const state: { url: string; tokens: { admin: string } } = JSON.parse(
    readFileSync(file, 'utf8'),
  );
  return { url: state.url, token: state.tokens.admin };
}
