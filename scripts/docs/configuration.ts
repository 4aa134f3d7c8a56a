// Writes docs/configuration.md from the packages' configuration schemas, or says that it is not current:
//   node --require <typescript loader> scripts/docs/configuration.ts [--write]
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { readConfigKeys, type ConfigKey } from './readConfigKeys';

const root = path.resolve(__dirname, '../..');
const page = path.join(root, 'docs/configuration.md');

const sources = ['plugins/mesh-backend', 'plugins/mesh'] as const;

const introduction = `# Configuration

Every key of \`mesh\` in \`app-config.yaml\`. None is required. Made from the packages' \`config.d.ts\`, by \`npm run build:docs\`.

The clusters themselves and the credentials that read them are in the portal's \`kubernetes\` section.

- A _duration_ is an object of \`milliseconds\`, \`seconds\`, \`minutes\` and \`hours\`, of \`history\` and \`retention\` also of \`days\`: for
  example \`{ minutes: 1, seconds: 30 }\`.
- _Seen by_ is who gets the value: the backend alone, or browsers too (_frontend_). A _secret_ is kept out of logs and of everything
  that prints configuration.
- \`[]\` is each element of a list, \`<name>\` a name that you choose.
`;

const cell = (text: string) => text.replaceAll('|', '\\|') || '–';

function row(key: ConfigKey): string {
  const { path: name, type, required, standard, visibility } = key;
  const cells = [
    `\`${name}\``,
    type,
    required ? 'required' : standard,
    visibility,
    key.description,
  ];
  return `| ${cells.map(cell).join(' | ')} |`;
}

function section(folder: string, keys: readonly ConfigKey[]): string {
  const file = `[\`${folder}/config.d.ts\`](../${folder}/config.d.ts)`;
  return [
    `## ${folder === 'plugins/mesh' ? 'Frontend' : 'Backend'}`,
    `From ${file}.`,
    [
      '| Key | Type | Default | Seen by | What it is |',
      '| --- | --- | --- | --- | --- |',
      ...keys.map(row),
    ].join('\n'),
  ].join('\n\n');
}

async function wanted(): Promise<string> {
  const sections = await Promise.all(
    sources.map(async folder => {
      const file = path.join(root, folder, 'config.d.ts');
      const keys = readConfigKeys(await readFile(file, 'utf8'));
      // The section itself is told in the introduction.
      return section(
        folder,
        keys.filter(({ path: name }) => name !== 'mesh'),
      );
    }),
  );
  const options = await resolveConfig(page);
  const text = [introduction, ...sections].join('\n\n');
  return format(text, { ...options, filepath: page });
}

async function main() {
  const content = await wanted();
  if (process.argv.includes('--write')) {
    await writeFile(page, content);
  } else if ((await readFile(page, 'utf8').catch(() => '')) !== content) {
    throw new Error(
      'docs/configuration.md is not what the configuration schemas say. Run "npm run build:docs" and commit the result.',
    );
  }
}

main().catch(error => {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
});
