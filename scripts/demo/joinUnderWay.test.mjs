import assert from 'node:assert/strict';
import { test } from 'node:test';
import { joinUnderWay } from './joinUnderWay.mjs';

test('who asks while it is under way gets the same end, and who asks later another one', async () => {
  const ends = [];
  const ask = joinUnderWay(
    () =>
      new Promise(resolve => {
        ends.push(resolve);
      }),
  );
  const [first, second] = [ask(), ask()];
  assert.equal(ends.length, 1);
  ends[0]('done');
  assert.deepEqual(await Promise.all([first, second]), ['done', 'done']);
  const third = ask();
  assert.equal(ends.length, 2);
  ends[1]('again');
  assert.equal(await third, 'again');
});

test('a failure is that of all who asked, and not kept', async () => {
  let times = 0;
  const ask = joinUnderWay(async () => {
    times += 1;
    throw new Error('not ready');
  });
  const [first, second] = [ask(), ask()];
  await assert.rejects(first, /not ready/);
  await assert.rejects(second, /not ready/);
  assert.equal(times, 1);
  await assert.rejects(ask(), /not ready/);
  assert.equal(times, 2);
});
