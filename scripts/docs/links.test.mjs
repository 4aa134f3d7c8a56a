import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { repository } from '../demo/paths.mjs';
import { listFiles } from '../test/listFiles.mjs';

const link = /\]\(([^)\s]+)\)/g;

/** The anchors of a page's headings, as GitHub makes them. */
function anchorsOf(page) {
  return readFileSync(page, 'utf8')
    .split('\n')
    .filter(line => /^#+ /.test(line))
    .map(line =>
      line
        .replace(/^#+ /, '')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replaceAll(' ', '-'),
    );
}

/** Why a link of a page leads nowhere, or undefined. */
function linkProblem(page, target) {
  if (/^[a-z]+:/.test(target)) return undefined;
  const [file, anchor] = target.split('#');
  const found = file ? path.resolve(path.dirname(page), file) : page;
  if (!existsSync(found)) return `${target} is not there`;
  if (anchor && !anchorsOf(found).includes(anchor)) {
    return `${target} has no such heading`;
  }
  return undefined;
}

async function pages() {
  const top = ['README.md', 'CONTRIBUTING.md'].map(file =>
    path.join(repository, file),
  );
  const plugins = await listFiles('plugins', 'README.md');
  return [...top, ...(await listFiles('docs', '.md')), ...plugins];
}

test('every link between the documents leads somewhere', async () => {
  const found = await pages();
  assert.ok(found.length > 20);
  const problems = found.flatMap(page =>
    [...readFileSync(page, 'utf8').matchAll(link)]
      .map(([, target]) => linkProblem(page, target))
      .filter(problem => problem !== undefined)
      .map(problem => `${path.relative(repository, page)}: ${problem}`),
  );
  assert.deepEqual(problems, []);
});

test('the index names every page that is not of a folder with its own', async () => {
  const index = readFileSync(path.join(repository, 'docs/README.md'), 'utf8');
  const own = (await listFiles('docs', '.md'))
    .map(file => path.relative(path.join(repository, 'docs'), file))
    .filter(file => !file.includes(path.sep) && file !== 'README.md');
  const missing = own.filter(file => !index.includes(`(${file})`));
  assert.deepEqual(missing, []);
});
