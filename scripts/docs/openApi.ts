// Writes docs/openapi.json and the tables of docs/api.md from the contract, or says that they are not current:
//   node --require <typescript loader> scripts/docs/openApi.ts [--write]
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import SwaggerParser from '@apidevtools/swagger-parser';
import { contract } from '@mesh-plugins/backstage-plugin-mesh-common';
import { format, resolveConfig } from 'prettier';
import { routePermissions } from '../../plugins/mesh-backend/src/router/routePermissions';
import { errorAnswers } from './errorAnswers';
import { openApiDocument } from './openApiDocument';

const docs = path.resolve(__dirname, '../../docs');
const documentFile = path.join(docs, 'openapi.json');
const pageFile = path.join(docs, 'api.md');

const table = (head: string[], rows: string[][]) =>
  [head, head.map(() => '---'), ...rows]
    .map(cells => `| ${cells.join(' | ')} |`)
    .join('\n');

function routesTable(): string {
  const names = Object.keys(contract) as Array<keyof typeof contract>;
  return table(
    ['Route', 'What it answers', 'Permission'],
    names.map(name => {
      const { method, path: route, summary } = contract[name];
      const line = `\`${method.toUpperCase()} ${route}\``;
      return [line, summary, `\`${routePermissions[name].name}\``];
    }),
  );
}

function errorsTable(): string {
  return table(
    ['Status', 'Name', 'When', 'What you can do'],
    errorAnswers.map(({ status, name, when, remedy }) => [
      ...[String(status), `\`${name}\``, when, remedy],
    ]),
  );
}

function withTable(page: string, name: string, content: string): string {
  const begin = `<!-- begin ${name} -->`;
  const end = `<!-- end ${name} -->`;
  const [before, rest] = page.split(begin);
  const after = rest?.split(end)[1];
  if (after === undefined) {
    throw new Error(`docs/api.md has no place for the table "${name}".`);
  }
  return `${before}${begin}\n\n${content}\n\n${end}${after}`;
}

async function formatted(file: string, text: string): Promise<string> {
  const options = await resolveConfig(file);
  return format(text, { ...options, filepath: file });
}

async function main() {
  const document = openApiDocument();
  // A copy: the parser resolves references in place.
  await SwaggerParser.validate(structuredClone(document) as never);
  const page = await readFile(pageFile, 'utf8');
  const wanted: Array<[string, string]> = [
    [documentFile, JSON.stringify(document)],
    [
      pageFile,
      withTable(
        withTable(page, 'routes', routesTable()),
        'errors',
        errorsTable(),
      ),
    ],
  ];
  for (const [file, text] of wanted) {
    const content = await formatted(file, text);
    if (process.argv.includes('--write')) await writeFile(file, content);
    else if ((await readFile(file, 'utf8').catch(() => '')) !== content) {
      throw new Error(
        `docs/${path.basename(file)} is not what the contract says. Run "npm run build:docs" and commit the result.`,
      );
    }
  }
}

main().catch(error => {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
});
