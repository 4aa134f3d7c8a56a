import { kills, restarts } from '../../../cluster-tests/chaos/disturbances';
import { rolloutForms } from '../../../cluster-tests/chaos/rolloutObjects';
import { runChaos } from '../../../cluster-tests/chaos/runChaos';
import { deaths } from '../../../cluster-tests/replicas/deaths';
import { dieAtBoundary } from '../../../cluster-tests/replicas/dieAtBoundary';
import { heldWrites } from '../../../cluster-tests/replicas/heldWrites';
import { moveRollout } from '../../../cluster-tests/replicas/moveRollout';
import {
  holdWrite,
  meanwhiles,
} from '../../../cluster-tests/replicas/holdWrite';
import { UpdateInTheMiddle } from '../../../cluster-tests/replicas/UpdateInTheMiddle';
import { ArgoRollouts } from '../../../cluster-tests/stage/ArgoRollouts';
import {
  FormerRelease,
  formerCommit,
} from '../../../cluster-tests/stage/replicas/FormerRelease';
import { ProxiedReplicas } from '../../../cluster-tests/stage/replicas/ProxiedReplicas';
import type { Stage } from '../../../cluster-tests/stage/Stage';

/** What a run is given, and where it tells what it does. */
export interface SoakOptions {
  seed: number;
  tell: (line: string) => void;
}

/** A long run on a testbed; it answers every broken promise. */
export type SoakRun = (stage: Stage, options: SoakOptions) => Promise<string[]>;

const chaos =
  (
    what: string,
    size: { migrations: number; disturbances: number; replicas: number },
    disturberOf: (stage: Stage) => ReturnType<typeof kills>,
  ): SoakRun =>
  async (stage, { seed, tell }) => {
    const report = await runChaos(stage, {
      ...{ ...size, seed, tell, namespaces: 4, prefix: 'soak' },
      disturber: disturberOf(stage),
    });
    tell(
      `${report.disturbances} ${what}, ${report.migrations} migrations, ${report.restarts} restarts of workloads; ${report.versions} versions of objects seen, pods counted ${report.podCounts} times, ${report.gaps} gaps`,
    );
    return report.broken;
  };

const held: SoakRun = async (stage, { tell }) => {
  const replicas = await ProxiedReplicas.start(stage, 2);
  const broken: string[] = [];
  try {
    for (const write of heldWrites) {
      for (const meanwhile of meanwhiles) {
        const namespace = `held-${heldWrites.indexOf(write)}-${meanwhile}`;
        const outcome = await holdWrite(stage, replicas, {
          ...{ write, meanwhile, namespace },
        });
        tell(
          `${write}, ${meanwhile}: the late write was answered with ${outcome.status}; ${outcome.phase}`,
        );
        broken.push(...outcome.broken);
        if (outcome.status !== 409) broken.push(`${write} was not refused`);
      }
    }
    return broken;
  } finally {
    await replicas.stop();
  }
};

const rollouts: SoakRun = async (stage, { tell }) => {
  const argo = await ArgoRollouts.start(stage.given.logFolder);
  if (!argo) {
    tell(
      'NOT RUN: MESH_ARGO_ROLLOUTS names no folder with a controller. See cluster-tests/README.md.',
    );
    return [];
  }
  const replicas = await ProxiedReplicas.start(stage, 2);
  const broken: string[] = [];
  try {
    for (const [at, form] of rolloutForms.entries()) {
      const namespace = `rollout-${at + 1}`;
      broken.push(
        ...(await moveRollout(stage, replicas.portal, { form, namespace })),
      );
      tell(`${form}: moved and taken back`);
    }
    for (const meanwhile of meanwhiles) {
      const {
        status,
        phase,
        broken: promises,
      } = await holdWrite(stage, replicas, {
        ...{ write: 'restart-rollout', meanwhile },
        namespace: `held-rollout-${meanwhile}`,
      });
      tell(`held, ${meanwhile}: answered with ${status}; ${phase}`);
      broken.push(...promises);
      if (status !== 409) broken.push(`${meanwhile}: it was not refused`);
    }
    return broken;
  } finally {
    await replicas.stop();
    await argo.stop();
  }
};

const boundaries: SoakRun = async (stage, { tell }) => {
  const replicas = await ProxiedReplicas.start(stage, 2);
  const broken: string[] = [];
  try {
    for (const [at, death] of deaths.entries()) {
      broken.push(
        ...(await dieAtBoundary(stage, replicas, death, `died-${at + 1}`)),
      );
      tell(`killed at ${death.forward}, and back at ${death.back}`);
    }
    return broken;
  } finally {
    await replicas.stop();
  }
};

const update: SoakRun = async (stage, { tell }) => {
  const release = FormerRelease.checkOut();
  if (!release) {
    tell(
      `NOT RUN: the history does not reach back to the former release (${formerCommit}). Fetch it, then run again.`,
    );
    return [];
  }
  const middle = await UpdateInTheMiddle.start(stage, release);
  try {
    const handed = await middle.handBothWays('handed');
    tell(`handed from this release to ${formerCommit} and back`);
    const left = await middle.leaveAlone('left-alone', {
      ...{ acceptDowntime: true, paceSeconds: 1 },
    });
    tell(`left alone by ${formerCommit}: a migration with a pace`);
    return [...handed, ...left];
  } finally {
    await middle.stop();
    release.remove();
  }
};

/** The long runs on a testbed, by name. */
export const runs = {
  kills: chaos(
    'kills',
    { migrations: 20, disturbances: 100, replicas: 2 },
    () => kills(3_000),
  ),
  'kills-of-three': chaos(
    'kills of one of three',
    { migrations: 10, disturbances: 30, replicas: 3 },
    () => kills(3_000),
  ),
  restarts: chaos(
    'restarts of PostgreSQL and the API server',
    { migrations: 8, disturbances: 8, replicas: 2 },
    stage => restarts(stage, 10_000),
  ),
  held,
  boundaries,
  update,
  rollouts,
} satisfies Record<string, SoakRun>;
