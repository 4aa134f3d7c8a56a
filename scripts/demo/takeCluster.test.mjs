import assert from 'node:assert/strict';
import { test } from 'node:test';
import { takeCluster } from './takeCluster.mjs';

for (const [line, cluster, rest] of [
  ['get pods -n payments', 'prod-eu', 'get pods -n payments'],
  ['--cluster staging get pods', 'staging', 'get pods'],
  ['break api --cluster=prod-us', 'prod-us', 'break api'],
  ['break api --cluster', '', 'break api'],
]) {
  test(`"${line}" means cluster "${cluster}"`, () => {
    assert.deepEqual(takeCluster(line.split(' ')), {
      cluster,
      words: rest.split(' '),
    });
  });
}
