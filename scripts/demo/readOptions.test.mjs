import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readOptions } from './readOptions.mjs';

test('the port is 7007 unless somebody says otherwise', () => {
  assert.deepEqual(readOptions([], {}), { kind: 'start', port: 7007 });
});

test('the environment chooses the port, and an option overrules it', () => {
  const environment = { MESH_DEMO_PORT: '8001' };
  assert.deepEqual(readOptions([], environment), { kind: 'start', port: 8001 });
  assert.deepEqual(readOptions(['--port', '8002'], environment), {
    kind: 'start',
    port: 8002,
  });
  assert.deepEqual(readOptions(['--port=8003'], environment), {
    kind: 'start',
    port: 8003,
  });
});

for (const port of ['', '0', '65536', '70.7', 'http', '-1']) {
  test(`"${port}" is refused as a port`, () => {
    const options = readOptions([`--port=${port}`], {});
    assert.equal(options.kind, 'refused');
    assert.match(options.why, /^The port must be a number/);
  });
}

test('an option without its value and an unknown option are refused', () => {
  assert.equal(readOptions(['--port'], {}).kind, 'refused');
  assert.match(readOptions(['--fast'], {}).why, /has no option --fast/);
});

test('a reset means the demo on that port, or the one that was started last', () => {
  assert.deepEqual(readOptions(['--reset'], {}), {
    kind: 'reset',
    port: undefined,
  });
  assert.deepEqual(readOptions(['--reset', '--port', '8002'], {}), {
    kind: 'reset',
    port: '8002',
  });
});
