import type { Shuffle } from '@mesh-plugins/onlooker';
import type { Story } from '../Story';
import type { WorldMove } from './WorldMove';

function oneRolled({ world }: Story, shuffle: Shuffle) {
  return shuffle.one(world.rolled);
}

function version(shuffle: Shuffle): string {
  return `v${shuffle.below(1_000_000)}`;
}

/** What the teams do to their workloads. */
export const workloadMoves: readonly WorldMove[] = [
  {
    name: 'a team deploys a sound template',
    weight: 4,
    happens(story, shuffle) {
      oneRolled(story, shuffle).deploy(version(shuffle), false);
      return true;
    },
  },
  {
    name: 'a team deploys a broken image',
    weight: 1,
    happens(story, shuffle) {
      oneRolled(story, shuffle).deploy(version(shuffle), true);
      return true;
    },
  },
  {
    name: 'a workload is scaled',
    weight: 4,
    happens(story, shuffle) {
      oneRolled(story, shuffle).scale(shuffle.below(5));
      return true;
    },
  },
  {
    name: 'a workload appears',
    weight: 1,
    happens({ world }, shuffle) {
      if (world.deployments.length > 4) return false;
      const names = world.deployments.map(each => each.name);
      const free = [2, 3, 4, 5, 6].map(number => `later-${number}`);
      const name = free.find(each => !names.includes(each));
      if (name === undefined) return false;
      const replicas = 1 + shuffle.below(2);
      world.deployments.push(world.deploy({ name, replicas }));
      return true;
    },
  },
  {
    name: 'a workload disappears',
    weight: 1,
    happens({ world }, shuffle) {
      if (world.deployments.length < 2) return false;
      const gone = shuffle.one(world.deployments);
      world.deployments = world.deployments.filter(each => each !== gone);
      return true;
    },
  },
  {
    name: 'a Deployment is paused',
    weight: 1,
    happens({ world }, shuffle) {
      if (world.deployments.length === 0) return false;
      shuffle.one(world.deployments).pause(true);
      return true;
    },
  },
  {
    name: 'a Deployment is resumed',
    weight: 2,
    happens({ world }, shuffle) {
      const paused = world.deployments.filter(each => each.paused);
      if (paused.length === 0) return false;
      shuffle.one(paused).pause(false);
      return true;
    },
  },
];
