import { Shuffle, type SeedResult } from '@mesh-plugins/onlooker';
import type { SteeringAction } from '../../../contract/migration';
import type { Decision } from '../../decision';
import { startMigration } from '../startMigration';
import { Story } from '../Story';
import { followAdvice } from './followAdvice';
import { labelMoves } from './labelMoves';
import { mendWorld } from './mendWorld';
import { meshMoves } from './meshMoves';
import { brokenNow } from './promisesOfStory';
import { SeedDisturbance } from './seedDisturbance';
import { seedOptions, seedTarget, seedWorld } from './seedWorld';
import { workloadMoves } from './workloadMoves';
import { VerifiedEnds } from './VerifiedEnds';
import { chooseMove } from './WorldMove';

const hideable = ['object', 'webhooks', 'workloads', 'pods', 'writer'] as const;

const requests: readonly SteeringAction[] = [
  ...(['pause', 'pause', 'resume', 'resume', 'resume', 'resume'] as const),
  ...(['retry', 'retry', 'retry', 'retry', 'retry', 'retry'] as const),
  ...(['confirm', 'skip', 'rollback', 'cancel'] as const),
];

const moves = [...labelMoves, ...workloadMoves, ...meshMoves];

/** Rounds of stop and advice that a migration may need once nothing disturbs it any more. */
const patience = 25;

/** One migration there, and mostly back, in a world where everything happens that a seed can think of. */
export function runPureSeed(seed: number): SeedResult {
  const shuffle = new Shuffle(seed);
  const broken = new Set<string>();
  const world = seedWorld(shuffle);
  const ending = new VerifiedEnds();
  const disturbance = new SeedDisturbance(shuffle, story =>
    [...brokenNow(story), ...ending.broken(story)].forEach(each =>
      broken.add(each),
    ),
  );
  const target = seedTarget(shuffle);
  const record = startMigration(world, target, seedOptions(shuffle));
  const story = new Story(world, record, disturbance);
  const ends: string[] = [];
  const result = (): SeedResult => ({
    ...{ seed, ends, met: shuffle.met, broken: [...broken] },
    transcript: story.text(),
  });
  try {
    for (const looks of [20 + shuffle.below(60), 20 + shuffle.below(30)]) {
      storm(story, shuffle, disturbance, looks);
      const end = bringToEnd(story, disturbance);
      ends.push(end.kind === 'end' ? end.outcome : end.kind);
      if (ends.at(-1) !== 'done' || shuffle.chance(0.3)) break;
      story.ask('rollback');
    }
  } catch (error) {
    broken.add(error instanceof Error ? error.message : String(error));
  }
  return result();
}

function storm(
  story: Story,
  shuffle: Shuffle,
  disturbance: SeedDisturbance,
  looks: number,
): void {
  disturbance.storms = true;
  for (let look = 0; look < looks; look += 1) {
    const { hidden } = story.world;
    hidden.clear();
    if (shuffle.chance(0.12)) {
      hidden.add(shuffle.one(hideable));
      shuffle.note('a fact is hidden');
    }
    if (shuffle.chance(0.12)) moveWorld(story, shuffle);
    if (shuffle.chance(0.08)) ask(story, shuffle);
    if (story.look().kind === 'end') return;
  }
}

function moveWorld(story: Story, shuffle: Shuffle): void {
  const move = chooseMove(moves, shuffle);
  if (!move.happens(story, shuffle)) return;
  shuffle.note(move.name);
  story.tellMove(move.name);
}

function ask(story: Story, shuffle: Shuffle): void {
  // A request is not followed before what is on its way could be read and settled.
  story.world.hidden.clear();
  const action = shuffle.one(requests);
  shuffle.note(`a person asks: ${action}`);
  const gate = shuffle.one(['canary', 'end'] as const);
  story.ask(action, { name: shuffle.one(story.world.rolled)?.name, gate });
}

/** Brings a migration to an end, as a person would who is patient. */
function bringToEnd(story: Story, disturbance: SeedDisturbance): Decision {
  disturbance.storms = false;
  story.tellMove('the storm is over');
  mendWorld(story);
  for (let round = 0; round < patience; round += 1) {
    const decision =
      story.decision?.kind === 'end' ? story.decision : story.untilStill();
    if (decision.kind === 'end') return decision;
    followAdvice(story, decision);
  }
  throw new Error(`no end after ${patience} rounds of advice`);
}
