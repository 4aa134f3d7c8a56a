import { readFileSync } from 'node:fs';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { readerRules, writerRules } from '@mesh-plugins/sandbox-cluster';
import { parseAllDocuments } from 'yaml';

interface Rule {
  apiGroups: string[];
  resources: string[];
  verbs: string[];
}

interface Manifest {
  kind: string;
  metadata: { name: string; namespace?: string };
  rules?: Rule[];
}

/** Every single right that a manifest grants, and where. */
function granted(file: string): string[] {
  const path = resolvePackagePath(
    '@mesh-plugins/backstage-plugin-mesh-backend',
    'manifests',
    file,
  );
  const manifests = parseAllDocuments(readFileSync(path, 'utf8')).map(
    (document): Manifest => document.toJS(),
  );
  return manifests.flatMap(({ kind, metadata, rules = [] }) =>
    rightsOf(rules, kind === 'Role' ? [metadata.namespace ?? ''] : ['*']),
  );
}

function rightsOf(
  rules: ReadonlyArray<{
    apiGroups: readonly string[];
    resources: readonly string[];
    verbs: readonly string[];
  }>,
  namespaces: readonly string[],
): string[] {
  return rules.flatMap(rule =>
    rule.apiGroups.flatMap(group =>
      rule.resources.flatMap(resource =>
        rule.verbs.flatMap(verb =>
          namespaces.map(
            namespace => `${verb} ${resource}.${group} in ${namespace}`,
          ),
        ),
      ),
    ),
  );
}

describe('the manifests', () => {
  // So that whatever the tests do with a sandbox, they do with the rights that are shipped.
  it.each([
    ['reader.yaml', readerRules],
    ['writer.yaml', writerRules],
  ])('%s grants exactly what the sandbox grants', (file, rules) => {
    const inSandbox = rules.flatMap(rule =>
      rightsOf([rule], rule.namespaces ?? ['*']),
    );
    expect(granted(file).sort()).toEqual(inSandbox.sort());
  });

  it('let the reader change nothing', () => {
    const verbs = granted('reader.yaml')
      .filter(right => !right.includes('pods/portforward'))
      .map(right => right.split(' ')[0]);
    expect(new Set(verbs)).toEqual(new Set(['get', 'list', 'watch']));
  });

  it('let the reader read ConfigMaps where istiod is, and nowhere else', () => {
    const configMaps = granted('reader.yaml').filter(right =>
      /configmaps|secrets/.test(right),
    );
    expect(configMaps).toEqual(
      ['get', 'list', 'watch'].map(
        verb => `${verb} configmaps. in istio-system`,
      ),
    );
  });
});
