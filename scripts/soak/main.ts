// Shuffled stories of migrations by the thousand: npm run soak -- --seeds 20000. See docs/reliability.md.
import { soakCluster } from './cluster/soakCluster';
import { readFlags, type SoakFlags } from './readFlags';
import { runLayer } from './runLayer';
import { runnerOf } from './runnerOf';
import { endOfSeed } from './endOfSeed';

/** One in so many seeds is also told with the engine, and as an outcome, where all layers are asked for. */
const engineShare = 10;

async function main(): Promise<number> {
  const flags = readFlags(process.argv.slice(2));
  if (flags.cluster !== null) return await onCluster(flags, flags.cluster);
  const needsDatabase = flags.layers.some(each => each !== 'pure');
  const postgres = needsDatabase ? await startDatabase() : null;
  try {
    return flags.seed === null
      ? await soak(flags)
      : await replay(flags, flags.seed);
  } finally {
    await postgres?.stop();
  }
}

/** Real processes on a real API server. */
async function onCluster({ seed }: SoakFlags, name: string): Promise<number> {
  const anySeed = seed ?? Date.now() % 1_000_000;
  return (await soakCluster(name, anySeed)) ? 0 : 1;
}

async function startDatabase() {
  const { startPostgres, databaseEnvironment } =
    await import('../test/startPostgres.mjs');
  const postgres = await startPostgres();
  Object.assign(process.env, databaseEnvironment(postgres.connection));
  return postgres;
}

async function soak(flags: SoakFlags): Promise<number> {
  let failures = 0;
  for (const layer of flags.layers) {
    const isShare = layer !== 'pure' && flags.layers.length > 1;
    const seeds = isShare ? Math.ceil(flags.seeds / engineShare) : flags.seeds;
    const tally = await runLayer(layer, { ...flags, seeds });
    failures += tally.failures;
  }
  return failures > 0 ? 1 : 0;
}

/** Exactly the same again, and all that is told of it. */
async function replay(
  { layers, limit }: SoakFlags,
  seed: number,
): Promise<number> {
  let broken = 0;
  for (const layer of layers) {
    const run = await runnerOf(layer);
    const result = await endOfSeed(seed, limit, run(seed));
    console.log(result.transcript);
    console.log(`${layer} seed ${seed}: ${result.ends.join(', then ')}`);
    result.broken.forEach(each => console.log(`broken: ${each}`));
    broken += result.broken.length;
  }
  return broken > 0 ? 1 : 0;
}

main().then(
  code => process.exit(code),
  error => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
