const { builtinModules } = require('node:module');
const { join } = require('node:path');
const backstageConfig = require('@backstage/cli/config/eslint-factory');

const common = '@mesh-plugins/backstage-plugin-mesh-common';
const react = '@mesh-plugins/backstage-plugin-mesh-react';
const frontend = '@mesh-plugins/backstage-plugin-mesh';
const backend = '@mesh-plugins/backstage-plugin-mesh-backend';
const sandbox = '@mesh-plugins/sandbox-cluster';
const onlooker = '@mesh-plugins/onlooker';
const ours = [
  ...[common, react, frontend, backend, sandbox, onlooker],
  ...['app', 'backend'],
];

const kubernetesLibraries = [
  '@kubernetes/client-node',
  '@backstage/plugin-kubernetes-common',
];

/** What each workspace must not import, in its sources or in its tests. */
const forbiddenImports = {
  [common]: [
    ...ours.filter(name => name !== common && name !== onlooker),
    ...kubernetesLibraries,
  ],
  [react]: [
    ...ours.filter(name => name !== react && name !== common),
    ...kubernetesLibraries,
  ],
  [frontend]: [
    ...[backend, sandbox, onlooker, 'app', 'backend'],
    ...kubernetesLibraries,
  ],
  [backend]: [frontend, react, 'app', 'backend'],
  [sandbox]: [...ours.filter(name => name !== sandbox), ...kubernetesLibraries],
  [onlooker]: [
    ...ours.filter(name => name !== onlooker),
    ...kubernetesLibraries,
  ],
  app: [backend, sandbox, onlooker, 'backend', ...kubernetesLibraries],
  backend: [frontend, react, onlooker, ...kubernetesLibraries],
};

const impure = 'mesh-common is pure: take the value as a parameter.';

/** What would make a decision depend on anything but its arguments. */
const impureSyntax = [
  "CallExpression[callee.object.name='Date'][callee.property.name='now']",
  "NewExpression[callee.name='Date'][arguments.length=0]",
  "CallExpression[callee.name='Date']",
  "CallExpression[callee.object.name='Math'][callee.property.name='random']",
  "CallExpression[callee.name='fetch']",
  "CallExpression[callee.property.name='fetch']",
  'CallExpression[callee.name=/^(setTimeout|setInterval|setImmediate)$/]',
  "MemberExpression[object.name='process']",
  'ImportExpression',
  "CallExpression[callee.name='require']",
].map(selector => ({ selector, message: impure }));

const waysOut =
  'Leave the process by plugins/mesh-backend/src/outbound, within a limit.';

/** What waits for something outside of the process for as long as that takes. */
const limitlessSyntax = [
  "CallExpression[callee.name='fetch']",
  "CallExpression[callee.property.name='fetch']",
  "NewExpression[callee.name='WebSocket']",
  "MemberExpression[object.name='AbortSignal'][property.name='timeout']",
].map(selector => ({ selector, message: waysOut }));

/** Types of these may be used anywhere. */
const limitlessImports = ['http', 'https', 'http2', 'net', 'tls', 'dgram']
  .flatMap(name => [name, `node:${name}`])
  .concat('undici', 'ws', 'node-fetch', 'cross-fetch', 'pg')
  .map(name => ({ name, message: waysOut, allowTypeImports: true }));

/**
 * A pattern of `no-restricted-imports` for a package and everything below it. The rule reads patterns
 * like .gitignore does, so the name has to be anchored: `app` would also match `@scope/app`.
 */
function importOf(name) {
  return {
    group: [`/${name}`],
    message: `This workspace must not depend on ${name}: see docs/architecture.md.`,
  };
}

/**
 * The ESLint configuration of a workspace: Backstage's, with the arrows between the packages as errors.
 *
 * `@typescript-eslint/no-restricted-imports` rather than the base rule: Backstage's factory sets the base rule
 * anew for tests, without patterns. Imports by `require()` and `import()` are held by `no-undeclared-imports`
 * together with the dependencies in the manifests, which a test compares with `forbiddenImports`.
 */
function workspaceConfig(directory) {
  const { name } = require(join(directory, 'package.json'));
  const pure = name === common;
  const patterns = forbiddenImports[name].map(importOf);
  return backstageConfig(directory, {
    noInlineConfig: true,
    reportUnusedDisableDirectives: true,
    ...(pure && {
      restrictedSrcImports: builtinModules,
      restrictedImportPatterns: ['node:*'],
      restrictedSrcSyntax: impureSyntax,
    }),
    rules: {
      '@backstage/no-mixed-plugin-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-restricted-imports': ['error', { patterns }],
    },
    ...(name === backend && {
      restrictedSrcSyntax: limitlessSyntax,
      overrides: [
        {
          files: ['src/**/*.ts'],
          excludedFiles: [
            ...['src/outbound/**', '**/*.test.ts', '**/__testUtils__/**'],
          ],
          rules: {
            '@typescript-eslint/no-restricted-imports': [
              'error',
              { paths: limitlessImports, patterns },
            ],
          },
        },
      ],
    }),
  });
}

module.exports = { workspaceConfig, forbiddenImports };
