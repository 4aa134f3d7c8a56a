import { join } from 'node:path';
import { type ConfigSchema, loadConfigSchema } from '@backstage/config-loader';

/** What the schemas of Backstage itself require. */
const portal = {
  app: { baseUrl: 'http://localhost:7007' },
  backend: {
    baseUrl: 'http://localhost:7007',
    listen: ':7007',
    database: { client: 'better-sqlite3', connection: ':memory:' },
  },
};

const data = {
  ...portal,
  mesh: {
    portal: 'blue',
    clusters: {
      a: { writer: { token: 'hush-token' } },
      b: { writer: { tokenFile: '/hush/file' } },
    },
    ownership: { namespaceLabel: 'mesh.example/owner' },
    engine: {
      settle: { seconds: 5 },
      confirmHook: {
        url: 'https://hook.example',
        secret: 'hush-secret-of-hook',
      },
    },
    stream: { maxPerUser: 3 },
  },
};

describe('config.d.ts', () => {
  let schema: ConfigSchema;
  // Compiling the declarations of all packages takes seconds on a busy machine.
  beforeAll(async () => {
    schema = await loadConfigSchema({
      dependencies: [],
      packagePaths: [join(__dirname, '..', 'package.json')],
    });
  }, 60_000);

  const shownWith = (...visibility: Array<'frontend' | 'backend'>) =>
    JSON.stringify(schema.process([{ data, context: 'test' }], { visibility }));

  it('accepts what the documentation shows', () => {
    expect(shownWith('backend')).toContain('mesh.example/owner');
  });

  it('shows the browser nothing of mesh', () => {
    const shown = shownWith('frontend');
    expect(shown).toContain('http://localhost:7007');
    expect(shown).not.toContain('mesh');
    expect(shown).not.toContain('hush');
  });

  it('keeps the whole writer secret, for logs as well', () => {
    expect(shownWith('frontend', 'backend')).not.toContain('hush');
  });

  it('refuses a token that is no text', () => {
    const wrong = {
      ...portal,
      mesh: { clusters: { a: { writer: { token: ['x'] } } } },
    };
    expect(() => schema.process([{ data: wrong, context: 'test' }])).toThrow(
      'must be string',
    );
  });
});
