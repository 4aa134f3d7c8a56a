import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { forbiddenImports } = createRequire(import.meta.url)(
  './workspaceConfig.js',
);
const eslint = new ESLint({ cwd: root });

const folders = [
  'packages/app',
  'packages/backend',
  'packages/onlooker',
  'packages/sandbox-cluster',
  'plugins/mesh',
  'plugins/mesh-backend',
  'plugins/mesh-common',
  'plugins/mesh-react',
];
const manifests = folders.map(folder => ({
  folder,
  ...JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')),
}));

/** The rules that the text breaks as an error in a file of that name. */
async function brokenRules(file, text) {
  const [{ messages }] = await eslint.lintText(`${text}\n`, {
    filePath: join(root, file),
  });
  const fatal = messages.find(message => message.fatal);
  assert.equal(fatal, undefined, fatal?.message);
  return messages
    .filter(message => message.severity === 2)
    .map(message => message.ruleId);
}

const restricted = '@typescript-eslint/no-restricted-imports';
const syntax = 'no-restricted-syntax';

for (const { folder, name } of manifests) {
  for (const target of forbiddenImports[name]) {
    for (const file of ['src/probe.ts', 'src/probe.test.ts']) {
      test(`${folder}/${file} must not import ${target}`, async () => {
        const text = `import { thing } from '${target}';\n\nexport const other = thing;`;
        const below = `export { thing } from '${target}/alpha';`;
        const path = `${folder}/${file}`;
        assert.ok((await brokenRules(path, text)).includes(restricted));
        assert.ok((await brokenRules(path, below)).includes(restricted));
      });
    }
  }
}

test('names that only end like a forbidden one are allowed', async () => {
  const text = "export { thing } from '@backstage/plugin-app';";
  const rules = await brokenRules('packages/backend/src/probe.ts', text);
  assert.ok(!rules.includes(restricted));
});

const kubernetesLibraries = [
  '@kubernetes/client-node',
  '@backstage/plugin-kubernetes-common',
];
for (const library of kubernetesLibraries) {
  test(`only mesh-backend imports ${library}`, async () => {
    const text = `export { thing } from '${library}';`;
    const allowed = [];
    for (const { folder } of manifests) {
      const rules = await brokenRules(`${folder}/src/probe.ts`, text);
      if (rules.length === 0) allowed.push(folder);
    }
    assert.deepEqual(allowed, ['plugins/mesh-backend']);
  });
}

const pure = [
  ["export { readFileSync } from 'fs';", 'no-restricted-imports'],
  ["export { readFileSync } from 'node:fs';", 'no-restricted-imports'],
  ["export { readFile } from 'node:fs/promises';", 'no-restricted-imports'],
  ['export const now = Date.now();', syntax],
  ['export const now = new Date();', syntax],
  ['export const now = Date();', syntax],
  ['export const chance = Math.random();', syntax],
  ["export const answer = fetch('http://localhost');", syntax],
  ["export const answer = globalThis.fetch('http://localhost');", syntax],
  ['export const later = setTimeout(() => {}, 1);', syntax],
  ['export const home = process.env.HOME;', syntax],
  ["export const fs = import('node:fs');", syntax],
  ["export const fs = require('node:fs');", syntax],
];
for (const [text, rule] of pure) {
  test(`mesh-common is pure, so it must not contain: ${text}`, async () => {
    const rules = await brokenRules('plugins/mesh-common/src/probe.ts', text);
    assert.ok(rules.includes(rule), `broken rules: ${rules.join(', ')}`);
  });
}

test('mesh-common may read a time that it was given', async () => {
  const text = 'export const at = (iso: string) => new Date(iso).getTime();';
  const rules = await brokenRules('plugins/mesh-common/src/probe.ts', text);
  assert.deepEqual(rules, []);
});

const limitless = [
  ["import http from 'node:http';\n\nexport const get = http.get;", restricted],
  ["export { request } from 'https';", restricted],
  ["export { connect } from 'node:tls';", restricted],
  ["export const answer = fetch('http://localhost');", syntax],
  ["export const socket = new WebSocket('ws://localhost');", syntax],
  ['export const signal = AbortSignal.timeout(1_000);', syntax],
];
for (const [text, rule] of limitless) {
  test(`mesh-backend leaves the process within a limit, so it must not contain: ${text}`, async () => {
    const rules = await brokenRules('plugins/mesh-backend/src/probe.ts', text);
    assert.ok(rules.includes(rule), `broken rules: ${rules.join(', ')}`);
  });
}

test('mesh-backend may use the types of the network, and in its outbound folder all of it', async () => {
  const type = "export type { IncomingMessage } from 'node:http';";
  const value = "export { request } from 'node:https';";
  const folder = 'plugins/mesh-backend/src';
  assert.deepEqual(await brokenRules(`${folder}/probe.ts`, type), []);
  assert.deepEqual(await brokenRules(`${folder}/outbound/probe.ts`, value), []);
});

const mixed = [
  ['plugins/mesh', '@mesh-plugins/backstage-plugin-mesh-backend'],
  ['plugins/mesh', '@mesh-plugins/sandbox-cluster'],
  ['plugins/mesh-backend', '@mesh-plugins/backstage-plugin-mesh'],
  ['plugins/mesh-react', '@mesh-plugins/backstage-plugin-mesh'],
  ['plugins/mesh-react', '@mesh-plugins/backstage-plugin-mesh-backend'],
  ['plugins/mesh-common', '@mesh-plugins/backstage-plugin-mesh'],
  ['plugins/mesh-common', '@mesh-plugins/backstage-plugin-mesh-backend'],
];
for (const [folder, target] of mixed) {
  test(`plugin kinds are not mixed: ${folder} importing ${target} is an error`, async () => {
    const text = `export { thing } from '${target}';`;
    const rules = await brokenRules(`${folder}/src/probe.ts`, text);
    assert.ok(rules.includes('@backstage/no-mixed-plugin-imports'));
  });
}

for (const { folder } of manifests) {
  test(`${folder} reaches no other workspace by a relative path`, async () => {
    const [other] = folders.filter(
      candidate => candidate !== folder && candidate.startsWith('plugins/mesh'),
    );
    const text = `export { thing } from '../../../${other}/src/thing';`;
    const rules = await brokenRules(`${folder}/src/probe.ts`, text);
    assert.ok(rules.includes('@backstage/no-relative-monorepo-imports'));
  });

  test(`${folder} imports nothing undeclared, by import() and require() neither`, async () => {
    for (const text of [
      "export const thing = import('playwright-core');",
      "export const thing = require('playwright-core');",
    ]) {
      const rules = await brokenRules(`${folder}/src/probe.ts`, text);
      assert.ok(rules.includes('@backstage/no-undeclared-imports'), text);
    }
  });

  test(`${folder} cannot switch a rule off with a comment`, async () => {
    const text =
      '/* eslint-disable */\n// eslint-disable-next-line\nexport const x: any = 1;';
    const rules = await brokenRules(`${folder}/src/probe.ts`, text);
    assert.ok(rules.includes('@typescript-eslint/no-explicit-any'));
  });
}

for (const { folder, name, dependencies, devDependencies } of manifests) {
  test(`the manifest of ${folder} names none of its forbidden dependencies`, () => {
    const declared = Object.keys({ ...dependencies, ...devDependencies });
    // The portal's backend serves the built web app: a link to its files, never an import.
    const servedFiles = name === 'backend' ? ['app'] : [];
    const forbidden = forbiddenImports[name].filter(
      target => declared.includes(target) && !servedFiles.includes(target),
    );
    assert.deepEqual(forbidden, []);
  });
}

test('mesh-backend uses the sandbox in its tests only', async () => {
  const text = "export { thing } from '@mesh-plugins/sandbox-cluster';";
  const inTest = await brokenRules('plugins/mesh-backend/src/a.test.ts', text);
  const inSource = await brokenRules('plugins/mesh-backend/src/a.ts', text);
  assert.ok(!inTest.includes('@backstage/no-undeclared-imports'));
  assert.ok(inSource.includes('@backstage/no-undeclared-imports'));
});
