import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const plugins = join(__dirname, '../../..');

/** Attributes that a person reads or hears. */
const spoken = new Set([
  'alt',
  'aria-label',
  'aria-description',
  'helperText',
  'label',
  'placeholder',
  'title',
  'word',
]);

function literalsOf(file: string): string[] {
  const tree = ts.createSourceFile(
    file,
    readFileSync(join(plugins, file), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
    ts.ScriptKind.TSX,
  );
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && /\p{Letter}/u.test(node.text)) {
      found.push(node.text.trim());
    }
    if (
      ts.isJsxAttribute(node) &&
      spoken.has(node.name.getText()) &&
      node.initializer &&
      ts.isStringLiteral(node.initializer)
    ) {
      found.push(node.initializer.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found.map(text => `${file}: ${text}`);
}

const files = ['mesh/src', 'mesh-react/src'].flatMap(source =>
  readdirSync(join(plugins, source), { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.tsx') && !file.endsWith('.test.tsx'))
    .map(file => join(source, file)),
);

it('finds the components', () => {
  expect(files).toContain('mesh/src/components/Panel.tsx');
  expect(files).toContain('mesh-react/src/components/Sign.tsx');
});

it('no component holds a string of its own: all are in the translation', () => {
  expect(files.flatMap(literalsOf)).toEqual([]);
});
