import assert from 'node:assert/strict';
import { test } from 'node:test';
import { packageName, published } from '../packages/published';
import { listPackedFiles, readPackedFile } from '../packages/readPacked';
import type { Workshop } from '../Workshop';

interface Manifest {
  name: string;
  license: string;
  main?: string;
  types?: string;
  configSchema?: string;
  exports?: Record<string, string | Record<string, string>>;
  backstage: { pluginId: string; pluginPackages: string[] };
  dependencies: Record<string, string>;
}

const madeForTests =
  /(^|\/)(__testUtils__|__fixtures__|dev|testing)\/|\.test\.|setupTests/;

/** The paths that a manifest promises. A condition that begins with an @ is a name for Backstage's tools. */
function promisedFiles({ main, types, configSchema, exports }: Manifest) {
  const exported = Object.values(exports ?? {}).flatMap(target =>
    typeof target === 'string' ? [target] : Object.values(target),
  );
  return [main, types, configSchema, ...exported]
    .filter(path => path !== undefined)
    .filter(path => !path.startsWith('@'))
    .map(path => path.replace(/^\.\//, ''));
}

/** What is in the tarballs. */
export function packedPackages(workshop: () => Workshop): void {
  const each = (
    check: (manifest: Manifest, files: string[], tarball: string) => void,
  ) => {
    const { plugins } = workshop();
    assert.equal(plugins.length, published.length);
    for (const { tarball } of plugins) {
      const manifest = JSON.parse(readPackedFile(tarball, 'package.json'));
      check(manifest, listPackedFiles(tarball), tarball);
    }
  };
  const filesOf = (folder: (typeof published)[number]) => {
    const name = packageName(folder);
    const found = workshop().plugins.find(plugin => plugin.name === name);
    return found ? listPackedFiles(found.tarball) : [];
  };

  test('each has every file that its manifest promises', () => {
    each((manifest, files) => {
      const promised = promisedFiles(manifest);
      assert.ok(promised.length >= 2, `${manifest.name} has no entry point`);
      const missing = promised.filter(path => !files.includes(path));
      assert.deepEqual(missing, [], manifest.name);
    });
  });

  test('each has its README and licence, and nothing that was made for tests', () => {
    each(({ name, license }, files) => {
      assert.ok(files.includes('README.md'), name);
      assert.equal(license, 'Apache-2.0', name);
      const inside = files.filter(file => madeForTests.test(file));
      assert.deepEqual(inside, [], name);
      assert.deepEqual(
        files.filter(file => file.startsWith('src/')),
        [],
        name,
      );
    });
  });

  test('each names the family, so that tools can keep it on one version', () => {
    each(({ name, backstage }) => {
      assert.equal(backstage.pluginId, 'mesh', name);
      const family = published.map(packageName).sort();
      assert.deepEqual([...backstage.pluginPackages].sort(), family, name);
    });
  });

  test('none depends on something of this workspace', () => {
    each(({ name, dependencies }) => {
      const own = Object.entries(dependencies).filter(
        ([, range]) => !/^[\^~]?\d/.test(range),
      );
      assert.deepEqual(own, [], name);
    });
  });

  test('both entry points of the frontend have their types', () => {
    const files = filesOf('mesh');
    assert.ok(files.includes('dist/index.d.ts'));
    assert.ok(files.includes('dist/alpha.d.ts'));
  });

  test('the backend brings its migrations, manifests and configuration schema', () => {
    const files = filesOf('mesh-backend');
    assert.ok(files.includes('manifests/reader.yaml'));
    assert.ok(files.includes('manifests/writer.yaml'));
    assert.ok(files.includes('config.schema.json'));
    assert.ok(files.some(file => /^migrations\/.+\.js$/.test(file)));
  });
}
