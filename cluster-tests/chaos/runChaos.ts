import { Shuffle } from '@mesh-plugins/onlooker';
import { Requester } from '../stage/Requester';
import { newRevision, oldRevision } from '../stage/revisions';
import type { Stage } from '../stage/Stage';
import type { Replica } from '../stage/replicas/Replica';
import { Replicas } from '../stage/replicas/Replicas';
import { ChaosNamespace } from './ChaosNamespace';
import { chaosWorkloads } from './chaosWorkloads';
import { Courses } from './Course';
import { followCourse } from './followCourse';
import type { Disturber } from './Disturber';
import { Onlooker } from './Onlooker';

export interface ChaosRun {
  seed: number;
  replicas: number;
  /** Namespaces that are moved to and fro at the same time. */
  namespaces: number;
  /** In all; more follow until there were as many disturbances as wanted. */
  migrations: number;
  disturbances: number;
  /** What disturbs the replicas, by a seed of its own. */
  disturber: (replicas: readonly Replica[], by: Shuffle) => Disturber;
  /** Of the namespaces, so that two runs can share a cluster. */
  prefix: string;
  tell: (line: string) => void;
}

/** A migration that was cancelled before its first write is rolled back already. */
const ends: readonly string[] = ['done', 'rolled-back', 'cancelled'];

/** How one migration went. */
interface Moved {
  course: string;
  phase: string;
  seconds: number;
}

export interface ChaosReport {
  disturbances: number;
  moved: Moved[];
  /** As the API server has stored them. */
  restarts: number;
  versions: number;
  podCounts: number;
  /** Broken promises; none where all were kept. */
  broken: string[];
}

/** Moves namespaces to and fro while something disturbs the replicas, and looks on. */
export async function runChaos(
  stage: Stage,
  run: ChaosRun,
): Promise<ChaosReport> {
  const by = new Shuffle(run.seed);
  const namespaces = await createNamespaces(stage, run, by);
  const replicas = await Replicas.prepare(stage, run.replicas);
  await replicas.start();
  const onlooker = await Onlooker.begin(stage.kubernetes, stage.audit);
  namespaces.forEach(each => onlooker.podCount.begin(each));
  const disturber = run.disturber(replicas.all, new Shuffle(run.seed + 1));
  const moved: Moved[] = [];
  const broken: string[] = [];
  const courses = new Courses(by);
  let begun = 0;
  const moveToAndFro = async (namespace: ChaosNamespace, at: number) => {
    const own = new Shuffle(run.seed + 2 + at);
    while (begun < run.migrations || disturber.count < run.disturbances) {
      begun += 1;
      const course = courses.next();
      const started = Date.now();
      const requester = new Requester(replicas, 'petra', namespace.name);
      const { id } = await requester.move(
        await otherTarget(namespace),
        `Course: ${course}`,
        { acceptDowntime: true, acceptEviction: true },
      );
      const { phase, findings } = await followCourse(
        course,
        requester,
        id,
        own,
      );
      const seconds = Math.round((Date.now() - started) / 1000);
      moved.push({ course, phase, seconds });
      run.tell(
        `${moved.length}. ${namespace.name}: ${course}: ${phase} after ${seconds} s; ${disturber.count} disturbances so far`,
      );
      if (!ends.includes(phase)) {
        const why = findings.map(({ message }) => message.text).join(' ');
        broken.push(`${namespace.name} ${id} is ${phase}: ${why}`);
      }
      broken.push(
        ...(await onlooker.brokenByMigration(
          namespace,
          await requester.migration(id),
          await requester.allEvents(id),
        )),
      );
    }
  };
  const disturbing = disturber.run();
  await Promise.race([
    Promise.all(namespaces.map(moveToAndFro)),
    disturbing.then(() => {
      throw new Error('The disturber ended before the migrations.');
    }),
  ]).finally(() => disturber.stop());
  await disturbing;
  await replicas.stop();
  onlooker.stop();
  broken.push(...onlooker.brokenByAll(namespaces));
  return {
    ...{ disturbances: disturber.count, moved, broken },
    restarts: onlooker.restarts(namespaces),
    versions: onlooker.versions,
    podCounts: onlooker.podCount.counted,
  };
}

async function createNamespaces(
  { kubernetes }: Stage,
  { namespaces, prefix }: ChaosRun,
  by: Shuffle,
): Promise<ChaosNamespace[]> {
  const nodes = await kubernetes.list('/api/v1/nodes');
  const created = Array.from(
    { length: namespaces },
    (_, at) =>
      new ChaosNamespace(
        kubernetes,
        `${prefix}-${at + 1}`,
        chaosWorkloads(by, nodes.length),
      ),
  );
  await Promise.all(
    created.map(each => each.create('stable', oldRevision.revision)),
  );
  return created;
}

/** To the new revision by its tag, and back to the old one by its name. */
async function otherTarget(namespace: ChaosNamespace) {
  const pods = await namespace.pods();
  const isOld = pods.every(({ revision }) => revision === oldRevision.revision);
  return isOld
    ? ({ kind: 'revision', name: newRevision.revision } as const)
    : ({ kind: 'tag', name: 'stable' } as const);
}
