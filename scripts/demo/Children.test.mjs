import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { Children } from './Children.mjs';
import { findFreePorts, portProblem } from './ports.mjs';

async function family(context) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'mesh-children-'));
  context.after(() => rm(folder, { recursive: true }));
  const ends = [];
  const children = new Children(folder, ({ name }, how) =>
    ends.push([name, how]),
  );
  const start = (name, script, more = {}) =>
    children.start({
      ...more,
      name,
      command: process.execPath,
      words: ['-e', script],
      cwd: folder,
      environment: {},
    });
  return { children, ends, folder, start };
}

async function printed(child, word) {
  while (!child.lines.includes(word)) {
    assert.ok(!child.ended, `the process ended before it printed ${word}`);
    await new Promise(resolve => {
      setTimeout(resolve, 20);
    });
  }
}

test('a child that ends by itself is reported with its last lines', async context => {
  const { ends, folder, start } = await family(context);
  const child = start(
    'short',
    'console.log("last words"); process.exitCode = 3',
  );
  await child.end;
  assert.deepEqual(ends, [['short', 'ended with code 3']]);
  assert.deepEqual(child.lines, ['last words']);
  assert.equal(
    await readFile(path.join(folder, 'short.log'), 'utf8'),
    'last words\n',
  );
});

test('children that are stopped are not reported', async context => {
  const { children, ends, start } = await family(context);
  const child = start(
    'server',
    'console.log("up"); setInterval(() => {}, 1000)',
  );
  await printed(child, 'up');
  await children.stop();
  assert.equal(child.ended, true);
  assert.deepEqual(ends, []);
});

test(
  'a child that hangs for four seconds is killed with its own children',
  { timeout: 60_000 },
  async context => {
    const { children, start } = await family(context);
    const [port] = await findFreePorts(1);
    const inner = `process.on("SIGTERM", () => {}); require("node:net").createServer().listen(${port}, "127.0.0.1", () => console.log("up"))`;
    const child = start(
      'deaf',
      `process.on('SIGTERM', () => {});
     setInterval(() => {}, 1000);
     require('node:child_process').spawn(process.execPath, ['-e', '${inner}'], { stdio: 'inherit' });`,
    );
    await printed(child, 'up');
    assert.match(await portProblem(port), /is in use/);
    context.mock.timers.enable({ apis: ['setTimeout'] });
    const stopped = children.stop();
    context.mock.timers.tick(3999);
    assert.match(await portProblem(port), /is in use/);
    context.mock.timers.tick(1);
    await stopped;
    // A process that is killed closes its output before its port.
    while (await portProblem(port));
  },
);

test('a child that is ended is not reported, and may start again under its name', async context => {
  const { children, ends, folder, start } = await family(context);
  for (const word of ['first', 'second']) {
    const child = start(
      'server',
      `console.log("${word}"); setInterval(() => {}, 1000)`,
    );
    await printed(child, word);
    await children.end(child);
    assert.equal(child.ended, true);
  }
  assert.deepEqual(ends, []);
  assert.equal(
    await readFile(path.join(folder, 'server.log'), 'utf8'),
    'first\nsecond\n',
  );
});

test('a child that says that it failed is reported although it stays', async context => {
  const { children, ends, start } = await family(context);
  const child = start(
    'server',
    'console.log("It failed to start"); console.log("up"); setInterval(() => {}, 1000)',
    { failedLine: /failed/ },
  );
  await printed(child, 'up');
  assert.deepEqual(ends, [['server', 'did not start']]);
  await children.stop();
});
