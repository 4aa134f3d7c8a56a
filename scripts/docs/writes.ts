// Writes the table of what is written to clusters into docs/for-platform-teams.md, from the intents, or says that it is
// not current:
//   node --require <typescript loader> scripts/docs/writes.ts [--write]
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { whatIsWritten } from '../../plugins/mesh-common/src/intents/whatIsWritten';

const page = path.resolve(__dirname, '../../docs/for-platform-teams.md');
const begin = '<!-- Made from the intents by npm run build:docs. -->';
const end = '<!-- End of what is made. -->';

const table = [
  '| To | What | When |',
  '| --- | --- | --- |',
  ...Object.values(whatIsWritten).map(
    ({ to, what, when }) => `| ${to} | ${what} | ${when} |`,
  ),
].join('\n');

async function wanted(present: string): Promise<string> {
  const [before, rest] = present.split(begin);
  const after = rest?.split(end)[1];
  if (after === undefined) {
    throw new Error(`${page} lacks the line ${begin} or ${end}`);
  }
  const options = await resolveConfig(page);
  const text = `${before}${begin}\n\n${table}\n\n${end}${after}`;
  return format(text, { ...options, filepath: page });
}

async function main() {
  const present = await readFile(page, 'utf8');
  const content = await wanted(present);
  if (process.argv.includes('--write')) {
    await writeFile(page, content);
  } else if (present !== content) {
    throw new Error(
      'docs/for-platform-teams.md does not say what the intents write. Run "npm run build:docs" and commit the result.',
    );
  }
}

main().catch(error => {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
});
