import type {
  Migration,
  SteeringAction,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { SEED_NAMESPACE } from './seedCluster';
import type { SeedScene } from './SeedScene';

/** Does what a patient person does who reads the remedy of a stop; what is to be asked then. */
export function followClusterAdvice(
  scene: SeedScene,
  migration: Migration,
): SteeringAction {
  if (migration.awaits) return 'confirm';
  if (migration.phase === 'paused') return 'resume';
  for (const { code, object } of migration.findings) {
    if (code === 'MESH203' || code === 'MESH235') putLabels(scene, migration);
    if (['MESH105', 'MESH108', 'MESH103'].includes(code)) {
      scene.sandbox.stage.label(SEED_NAMESPACE, migration.prior.labels);
    }
    if (code === 'MESH209') restartByHand(scene, object?.name ?? '');
    if (['MESH206', 'MESH236', 'MESH115'].includes(code)) {
      deleteBrokenPods(scene);
    }
  }
  return 'retry';
}

function putLabels({ sandbox }: SeedScene, migration: Migration): void {
  const labels =
    migration.direction === 'forward'
      ? { 'istio.io/rev': '1-30-3', 'istio-injection': null }
      : migration.prior.labels;
  sandbox.stage.label(SEED_NAMESPACE, labels);
}

function restartByHand(scene: SeedScene, name: string): void {
  const found = scene.workloads.find(each => each.name === name);
  if (!found) return;
  scene.disturb(name);
  const restartedAt = String(scene.sandbox.clock.now());
  scene.sandbox.stage.patch(`${found.resource}.apps`, SEED_NAMESPACE, name, {
    spec: {
      template: {
        metadata: {
          annotations: { 'kubectl.kubernetes.io/restartedAt': restartedAt },
        },
      },
    },
  });
}

/** Deletes what does not become ready, and waits a while: who deletes again and again never sees it ready. */
function deleteBrokenPods(scene: SeedScene): void {
  scene.sandbox.clock.advance(10_000);
  scene.disturbAll();
  for (const { name, ready } of scene.pods()) {
    if (!ready) scene.deletePod(name);
  }
  scene.sandbox.clock.advance(60_000);
}
