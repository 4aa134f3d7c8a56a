import type { Stage } from '../stage/Stage';
import { istioCases } from './istioCases';
import { IstioWorld } from './IstioWorld';
import type { RealControlPlanes } from './RealControlPlanes';

/** Tells every case beside real istiods; it answers every broken promise. */
export async function runIstio(
  stage: Stage,
  planes: RealControlPlanes,
  tell: (line: string) => void,
): Promise<string[]> {
  const only = process.env.MESH_ISTIO_CASE;
  const broken: string[] = [];
  await stage.backend.start();
  for (const { name, workloads, tell: story } of istioCases) {
    if (only !== undefined && only !== name) continue;
    const begun = Date.now();
    const world = await IstioWorld.begin(stage, planes, name, workloads);
    try {
      await story(world);
    } catch (error) {
      world.broken.push(error instanceof Error ? error.message : String(error));
    }
    const seconds = Math.round((Date.now() - begun) / 1000);
    tell(`${name}: ${world.broken.length} promises broken, ${seconds} s`);
    world.broken.forEach(promise => tell(`BROKEN: ${promise}`));
    broken.push(...world.broken);
  }
  return broken;
}
