import {
  hasRealIstio,
  RealControlPlanes,
} from '../../../cluster-tests/istio/RealControlPlanes';
import { runIstio } from '../../../cluster-tests/istio/runIstio';
import { withStage } from '../../cluster/withStage';
import { runs, type SoakRun } from './runs';

const byName: Record<string, SoakRun> = runs;

/** Runs one long run on a testbed, or all; false where a promise was broken. */
export async function soakCluster(
  name: string | undefined,
  seed: number,
): Promise<boolean> {
  const all = [...Object.keys(runs), 'istio'];
  const names = name === undefined || name === 'all' ? all : [name];
  const unknown = names.find(each => !all.includes(each));
  if (unknown !== undefined) {
    throw new Error(
      `There is no run ${unknown} on a cluster. Say one of: all, ${all.join(', ')}.`,
    );
  }
  let isWhole = true;
  for (const each of names) {
    const begun = Date.now();
    const tell = (line: string) => process.stdout.write(`${each}: ${line}\n`);
    tell(`seed ${seed}`);
    // A bed of its own for each, where none is given: namespaces stay when a run ends.
    const broken =
      each === 'istio'
        ? await besideIstio(tell)
        : await withStage(stage => byName[each](stage, { seed, tell }));
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

/** On a testbed whose control planes are Istio's own. */
async function besideIstio(tell: (line: string) => void): Promise<string[]> {
  if (!hasRealIstio()) {
    tell(
      'NOT RUN: nothing beside the repository brings real istiods. See cluster-tests/README.md.',
    );
    return [];
  }
  let planes: RealControlPlanes | null = null;
  return await withStage(
    async stage => (planes ? await runIstio(stage, planes, tell) : []),
    kubernetes => (planes = new RealControlPlanes(kubernetes)),
  );
}
