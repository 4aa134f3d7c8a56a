import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { repository } from '../demo/paths.mjs';
import { runCommand, runNode } from './runCommand.mjs';

const moduleFolder = path.join(repository, 'node_modules/better-sqlite3');
const nodeGyp = path.join(repository, 'node_modules/node-gyp/bin/node-gyp.js');

/** Whether the module loads in this Node: a build for another version is there and does not. */
async function moduleLoads() {
  const { code } = await runNode([
    '-e',
    `new (require(${JSON.stringify(moduleFolder)}))(':memory:').close()`,
  ]);
  return code === 0;
}

/** The folder whose include/node holds the headers of this very Node version. */
function findHeaders() {
  const candidates = [
    process.env.npm_config_nodedir,
    path.dirname(path.dirname(process.execPath)),
    '/usr',
    '/usr/local',
  ];
  return candidates.find(folder => {
    const file = folder && path.join(folder, 'include/node/node_version.h');
    if (!file || !existsSync(file)) return false;
    const text = readFileSync(file, 'utf8');
    const part = name =>
      new RegExp(`#define NODE_${name}_VERSION (\\d+)`).exec(text)?.[1];
    const version = ['MAJOR', 'MINOR', 'PATCH'].map(part).join('.');
    return version === process.versions.node;
  });
}

async function whatIsMissing() {
  for (const tool of ['python3', 'make', 'g++']) {
    const found = await runCommand(tool, ['--version']).catch(() => undefined);
    if (found?.code !== 0) return tool;
  }
  return findHeaders() ? undefined : `the headers of Node ${process.version}`;
}

/** Builds SQLite's native module where that is possible; else says why tests on SQLite are not run. */
export async function prepareSqlite() {
  if (!existsSync(moduleFolder)) {
    return { ready: false, why: 'better-sqlite3 is not installed' };
  }
  if (await moduleLoads()) return { ready: true };
  const missing = await whatIsMissing();
  if (missing) {
    return {
      ready: false,
      why: `its native module has to be compiled, and this machine has no ${missing}`,
    };
  }
  const { code, output } = await runNode([
    nodeGyp,
    'rebuild',
    '--release',
    `--directory=${moduleFolder}`,
    `--nodedir=${findHeaders()}`,
  ]);
  if (code === 0 && (await moduleLoads())) return { ready: true };
  const lastLines = output.trim().split('\n').slice(-5).join('\n');
  return {
    ready: false,
    why: `its native module did not build:\n${lastLines}`,
  };
}
