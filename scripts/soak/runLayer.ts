import { fork, type ChildProcess } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { SeedResult } from '@mesh-plugins/onlooker';
import type { Layer, SoakFlags } from './readFlags';
import { endOfSeed } from './endOfSeed';
import { describeFailure, Tally } from './Tally';

const transform = require.resolve('@backstage/cli/config/nodeTransform.cjs');
const progressEveryMs = 10_000;

/** Runs all seeds of a layer, spread over processes; a seed that fails is named at once. */
export async function runLayer(
  layer: Layer,
  { from, seeds, minutes, workers, limit }: SoakFlags,
): Promise<Tally> {
  const tally = new Tally(layer);
  const begun = Date.now();
  const until = minutes === null ? Infinity : begun + minutes * 60_000;
  const last = from + seeds;
  let next = from;
  const take = () => (next < last && Date.now() < until ? next++ : null);
  let said = '';
  const timer = setInterval(() => {
    const progress = tally.progress();
    if (progress !== said) console.log(progress);
    said = progress;
  }, progressEveryMs);
  const processes = Math.min(workers ?? availableParallelism(), seeds);
  try {
    await Promise.all(
      Array.from({ length: processes }, () => work(layer, limit, take, tally)),
    );
  } finally {
    clearInterval(timer);
  }
  console.log(tally.summary((Date.now() - begun) / 1000));
  return tally;
}

async function work(
  layer: Layer,
  limit: number,
  take: () => number | null,
  tally: Tally,
): Promise<void> {
  let child = startWorker();
  try {
    for (let seed = take(); seed !== null; seed = take()) {
      const result = await endOfSeed(seed, limit, ask(child, layer, seed));
      tally.add(result);
      if (result.broken.length > 0) {
        console.log(describeFailure(layer, result).join('\n'));
      }
      // What did not end may go on, and would disturb the next seed.
      if (result.ends.length === 0) {
        child.kill('SIGKILL');
        child = startWorker();
      }
    }
  } finally {
    child.kill('SIGTERM');
  }
}

function startWorker(): ChildProcess {
  return fork(join(__dirname, 'worker.ts'), {
    execArgv: ['--require', transform],
  });
}

function ask(
  child: ChildProcess,
  layer: Layer,
  seed: number,
): Promise<SeedResult> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null) =>
      reject(
        new Error(
          `The process that ran ${layer} seed ${seed} ended (${code}).`,
        ),
      );
    child.once('exit', ended);
    // Whatever loads TypeScript sends messages of its own.
    const answered = (message: object) => {
      if (!('broken' in message)) return;
      child.off('exit', ended);
      child.off('message', answered);
      resolve(message as SeedResult);
    };
    child.on('message', answered);
    child.send({ layer, seed });
  });
}
