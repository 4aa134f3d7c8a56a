import { Shuffle } from '@mesh-plugins/onlooker';
import { newRevision, oldRevision } from '../stage/revisions';
import type { Replica } from '../stage/replicas/Replica';
import { Replicas } from '../stage/replicas/Replicas';
import { Requester } from '../stage/Requester';
import type { Stage } from '../stage/Stage';
import { ChaosNamespace } from './ChaosNamespace';
import { chaosWorkloads } from './chaosWorkloads';
import { type Course, Courses } from './Course';
import type { Disturber } from './Disturber';
import { followCourse } from './followCourse';
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

export interface ChaosReport {
  disturbances: number;
  migrations: number;
  /** As the API server has stored them. */
  restarts: number;
  versions: number;
  podCounts: number;
  /** How often the onlooker may have missed versions. */
  gaps: number;
  /** Broken promises; none where all were kept. */
  broken: string[];
}

/** A migration that was cancelled before its first write is rolled back already. */
const ends: readonly string[] = ['done', 'rolled-back', 'cancelled'];

/** What all migrations of one run share. */
interface Running {
  run: ChaosRun;
  portal: Replicas;
  disturber: Disturber;
  onlooker: Onlooker;
  courses: Courses;
  begun: number;
  ended: number;
  broken: string[];
}

/** Moves namespaces to and fro while something disturbs the replicas, and looks on. */
export async function runChaos(
  stage: Stage,
  run: ChaosRun,
): Promise<ChaosReport> {
  const by = new Shuffle(run.seed);
  const namespaces = await createNamespaces(stage, run, by);
  const portal = await Replicas.prepare(stage, run.replicas);
  await portal.start();
  const onlooker = await Onlooker.begin(stage);
  namespaces.forEach(each => onlooker.podCount.begin(each));
  const disturber = run.disturber(portal.all, new Shuffle(run.seed + 1));
  const courses = new Courses(by);
  const running: Running = {
    ...{ run, portal, disturber, onlooker, courses },
    ...{ begun: 0, ended: 0, broken: [] },
  };
  try {
    await disturbed(running, namespaces);
  } finally {
    // However it went: what is left behind would keep the whole run from ending.
    onlooker.stop();
    await portal.stop();
  }
  return {
    disturbances: disturber.count,
    migrations: running.ended,
    restarts: onlooker.restarts(namespaces),
    versions: onlooker.versions,
    podCounts: onlooker.podCount.counted,
    gaps: onlooker.gaps,
    broken: [...running.broken, ...onlooker.brokenByAll(namespaces)],
  };
}

/** Moves all of them until there were enough migrations and disturbances. */
async function disturbed(
  running: Running,
  namespaces: readonly ChaosNamespace[],
): Promise<void> {
  const { run, disturber } = running;
  const disturbing = disturber.run();
  const moving = Promise.all(
    namespaces.map((each, at) =>
      moveToAndFro(running, each, new Shuffle(run.seed + 2 + at)),
    ),
  );
  const early = disturbing.then(() => {
    throw new Error('The disturber ended before the migrations.');
  });
  try {
    await Promise.race([moving, early]);
  } finally {
    disturber.stop();
    await Promise.allSettled([disturbing, early]);
  }
  await disturbing;
}

async function moveToAndFro(
  running: Running,
  namespace: ChaosNamespace,
  by: Shuffle,
): Promise<void> {
  const { run, disturber, courses } = running;
  while (running.begun < run.migrations || disturber.count < run.disturbances) {
    running.begun += 1;
    await moveOnce(running, namespace, courses.next(), by);
  }
}

async function moveOnce(
  running: Running,
  namespace: ChaosNamespace,
  course: Course,
  by: Shuffle,
): Promise<void> {
  const { run, portal, disturber, onlooker, broken } = running;
  const begun = Date.now();
  const requester = new Requester(portal, 'petra', namespace.name);
  const { id } = await requester.move(
    await otherTarget(namespace),
    `Course: ${course}`,
    { acceptDowntime: true, acceptEviction: true },
  );
  const migration = await followCourse(course, requester, id, by);
  const { phase, findings } = migration;
  const seconds = Math.round((Date.now() - begun) / 1000);
  running.ended += 1;
  run.tell(
    `${running.ended}. ${namespace.name}: ${course}: ${phase} after ${seconds} s; ${disturber.count} disturbances so far`,
  );
  if (!ends.includes(phase)) {
    const why = findings.map(({ message }) => message.text).join(' ');
    broken.push(`${namespace.name} ${id} is ${phase}: ${why}`);
  }
  const events = await requester.allEvents(migration);
  broken.push(
    ...(await onlooker.brokenByMigration(namespace, migration, events)),
  );
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

/** To the new revision by its name, and back to the old one by its tag. */
async function otherTarget(namespace: ChaosNamespace) {
  const pods = await namespace.pods();
  const isOld = pods.every(({ revision }) => revision === oldRevision.revision);
  return isOld
    ? ({ kind: 'revision', name: newRevision.revision } as const)
    : ({ kind: 'tag', name: 'stable' } as const);
}
