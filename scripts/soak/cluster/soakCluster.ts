import { withStage } from '../../cluster/withStage';
import { runs, type SoakRun } from './runs';

const byName: Record<string, SoakRun> = runs;

/** Runs one long run on a testbed, or all; false where a promise was broken. */
export async function soakCluster(
  name: string | undefined,
  seed: number,
): Promise<boolean> {
  const names =
    name === undefined || name === 'all' ? Object.keys(runs) : [name];
  const unknown = names.find(each => !Object.hasOwn(runs, each));
  if (unknown !== undefined) {
    throw new Error(
      `There is no run ${unknown} on a cluster. Say one of: all, ${Object.keys(runs).join(', ')}.`,
    );
  }
  let isWhole = true;
  for (const each of names) {
    const begun = Date.now();
    const tell = (line: string) => process.stdout.write(`${each}: ${line}\n`);
    tell(`seed ${seed}`);
    // A bed of its own for each, where none is given: namespaces stay when a run ends.
    const broken = await withStage(stage =>
      byName[each](stage, { seed, tell }),
    );
    broken.forEach(promise => tell(`BROKEN: ${promise}`));
    const seconds = Math.round((Date.now() - begun) / 1000);
    tell(`${broken.length} promises broken, ${seconds} s`);
    if (broken.length > 0) {
      tell(`again: npm run soak -- --cluster ${each} --seed ${seed}`);
      isWhole = false;
    }
  }
  return isWhole;
}
