import ts from 'typescript';

/** Who can read the value of a key. */
export type Visibility = 'backend' | 'frontend' | 'secret';

/** One key of a configuration schema, as its TSDoc describes it. */
export interface ConfigKey {
  path: string;
  type: string;
  /** What holds without it; a dash where the text says nothing. */
  standard: string;
  required: boolean;
  visibility: Visibility;
  description: string;
}

interface Place {
  path: string;
  visibility: Visibility;
}

const visibilities: readonly Visibility[] = ['backend', 'frontend', 'secret'];

// Up to the dot that ends the sentence: one in the middle of a word belongs to a key.
const defaultPattern = /\s*Default: (.+?)\.(?=\s|$)/;

function isVisibility(value: string | undefined): value is Visibility {
  return visibilities.some(known => known === value);
}

function readComment(node: ts.Node, place: Place) {
  const text = ts
    .getJSDocCommentsAndTags(node)
    .filter(ts.isJSDoc)
    .map(({ comment }) => ts.getTextOfJSDocComment(comment) ?? '')
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
  const tag = (name: string) =>
    ts
      .getJSDocTags(node)
      .filter(({ tagName }) => tagName.text === name)
      .map(({ comment }) => ts.getTextOfJSDocComment(comment)?.trim())
      .find(isVisibility);
  const deep = tag('deepVisibility') ?? place.visibility;
  return {
    description: text.replace(defaultPattern, '').trim(),
    standard: defaultPattern.exec(text)?.[1] ?? '–',
    visibility: tag('visibility') ?? deep,
    deep,
  };
}

function typeName(node: ts.TypeNode): string {
  if (ts.isArrayTypeNode(node)) return `list of ${typeName(node.elementType)}s`;
  if (ts.isTypeLiteralNode(node)) return 'object';
  if (ts.isUnionTypeNode(node)) return node.types.map(typeName).join(' or ');
  if (ts.isTypeReferenceNode(node)) {
    const name = node.typeName.getText();
    if (name === 'HumanDuration') return 'duration';
    if (name === 'Array') return 'list';
    throw new Error(`The configuration reference has no words for ${name}.`);
  }
  return node.getText();
}

/** The type of the elements of a list that is written in either way. */
function elementOf(node: ts.TypeNode): ts.TypeNode | undefined {
  if (ts.isArrayTypeNode(node)) return node.elementType;
  return ts.isTypeReferenceNode(node) ? node.typeArguments?.[0] : undefined;
}

function keysBelow(node: ts.TypeNode, place: Place): ConfigKey[] {
  const element = elementOf(node);
  if (element) return keysBelow(element, { ...place, path: `${place.path}[]` });
  if (!ts.isTypeLiteralNode(node)) return [];
  return node.members.flatMap(member => keysOf(member, place));
}

function keysOf(member: ts.TypeElement, place: Place): ConfigKey[] {
  if (ts.isIndexSignatureDeclaration(member)) {
    const [parameter] = member.parameters;
    const path = `${place.path}.<${parameter.name.getText()}>`;
    return keysBelow(member.type, { ...place, path });
  }
  if (!ts.isPropertySignature(member) || !member.type) return [];
  const path = [place.path, member.name.getText()].filter(Boolean).join('.');
  const { deep, ...said } = readComment(member, place);
  if (!said.description) throw new Error(`${path} has no description.`);
  const type = typeName(member.type);
  const required = member.questionToken === undefined;
  return [
    { path, type, required, ...said },
    ...keysBelow(member.type, { path, visibility: deep }),
  ];
}

/** The keys that a `config.d.ts` declares, in its order. */
export function readConfigKeys(source: string): ConfigKey[] {
  const file = ts.createSourceFile(
    'config.d.ts',
    source,
    ts.ScriptTarget.ES2022,
    true,
  );
  const config = file.statements
    .filter(ts.isInterfaceDeclaration)
    .find(({ name }) => name.text === 'Config');
  if (!config) throw new Error('The file declares no Config.');
  const top: Place = { path: '', visibility: 'backend' };
  return config.members.flatMap(member => keysOf(member, top));
}
