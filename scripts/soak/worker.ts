// Runs the seeds that its parent names, one after the other, and sends back what became of each.
import type { RunSeed } from '@mesh-plugins/onlooker';
import { runnerOf } from './runnerOf';

let running: Promise<RunSeed> | null = null;

process.on('message', async message => {
  const { layer, seed } = message as { layer: 'pure' | 'engine'; seed: number };
  running ??= runnerOf(layer);
  const run = await running;
  process.send?.(await run(seed));
});
