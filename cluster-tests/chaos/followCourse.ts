import type {
  Migration,
  SteeringAction,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import type { Shuffle } from '@mesh-plugins/onlooker';
import { setTimeout as sleep } from 'node:timers/promises';
import { eventually } from '../stage/eventually';
import type { Requester } from '../stage/Requester';
import type { Course } from './Course';

/** As long as a migration of a few workloads may take while replicas are killed. */
const patienceSeconds = 900;

/** Steers a migration along a course, and waits until it rests. */
export async function followCourse(
  course: Course,
  requester: Requester,
  id: string,
  by: Shuffle,
): Promise<Migration> {
  const aMoment = () => sleep(500 + by.next() * 6_000);
  // What another replica has told or answered, one may tell of a moment later: what is older is no answer.
  let known = 0;
  const ask = async (action: SteeringAction) => {
    const version = await steerWhilePossible(requester, id, action, known);
    known = version ?? known;
    return version !== null;
  };
  const rest = async () => {
    const rested = await untilRest(requester, id, known);
    known = rested.version;
    return rested;
  };
  switch (course) {
    case 'forward':
      return await rest();
    case 'pause and resume':
      await aMoment();
      await ask('pause');
      await aMoment();
      await ask('resume');
      return await rest();
    case 'roll back half-way':
      await aMoment();
      await ask('rollback');
      return await rest();
    case 'pause, then roll back':
      await aMoment();
      await ask('pause');
      await rest();
      // Paused before the first write, there is nothing to go back from.
      if (!(await ask('rollback'))) await ask('cancel');
      return await rest();
    case 'roll back what is done':
      await rest();
      await ask('rollback');
      return await rest();
    case 'cancel, then roll back': {
      await aMoment();
      await ask('cancel');
      const cancelled = await rest();
      // Where nothing was written yet there is nothing to go back from.
      return (await ask('rollback')) ? await rest() : cancelled;
    }
    case 'pause the way back':
      await aMoment();
      await ask('rollback');
      await aMoment();
      await ask('pause');
      await aMoment();
      await ask('resume');
      return await rest();
    default:
      throw new Error(`Unexpected course ${course satisfies never}`);
  }
}

/** Asks once it is offered, as a person at the page does; the version after it, null where the migration has moved past it. */
async function steerWhilePossible(
  requester: Requester,
  id: string,
  action: SteeringAction,
  sinceVersion: number,
): Promise<number | null> {
  return eventually(
    `${action} is answered`,
    async saw => {
      const { actions, version } = await requester.migration(id);
      if (version < sinceVersion) return undefined;
      const offered = actions.find(each => each.action === action);
      if (!offered?.possible) return null;
      const { status, body } = await requester.ask(id, action, version);
      saw(`${status} ${JSON.stringify(body)}`);
      return status < 300 ? body.version : undefined;
    },
    patienceSeconds,
  );
}

const resting: readonly Migration['phase'][] = [
  ...(['paused', 'stopped', 'done', 'rolled-back', 'cancelled'] as const),
];

function untilRest(
  requester: Requester,
  id: string,
  sinceVersion: number,
): Promise<Migration> {
  return eventually(
    `migration ${id} rests`,
    async saw => {
      const migration = await requester.migration(id);
      const { phase, headline, trouble, asked } = migration;
      saw(JSON.stringify({ phase, headline, trouble, asked }));
      // What was asked and not yet answered is about to change the phase.
      if (asked !== null || migration.version < sinceVersion) return undefined;
      return resting.includes(phase) ? migration : undefined;
    },
    patienceSeconds,
  );
}
