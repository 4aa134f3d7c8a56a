import {
  FakeNamespace,
  type NamespaceShape,
} from '../../decide/__testUtils__/FakeNamespace';
import { startMigration } from '../../decide/__testUtils__/startMigration';
import { Story } from '../../decide/__testUtils__/Story';
import { toNewRevision } from '../../decide/__testUtils__/tellStory';
import type { MigrationOptions } from '../../model/migrationOptions';

export const three: Partial<NamespaceShape> = {
  deployments: [
    { name: 'api', replicas: 3 },
    { name: 'web', replicas: 2 },
    { name: 'worker', replicas: 1 },
  ],
};

/** The names of the workloads that are rolling after each second of a story. */
type Rolling = string[][];

/** A migration of three Deployments, and which of them were rolling at each second. */
export function paceStory(
  options: Partial<MigrationOptions> = {},
  shape: Partial<NamespaceShape> = three,
): { story: Story; rolling: Rolling } {
  const world = new FakeNamespace({
    labels: { 'istio.io/rev': 'stable' },
    deployments: [],
    ...shape,
  });
  const record = startMigration(world, toNewRevision, {
    acceptDowntime: true,
    ...options,
  });
  const rolling: Rolling = [];
  const afterTick = () => {
    const names = world.rolled.filter(isRolling).map(({ name }) => name);
    rolling.push(names);
  };
  return { story: new Story(world, record, { afterTick }), rolling };
}

function isRolling(workload: FakeNamespace['rolled'][number]): boolean {
  const { pods } = workload;
  return new Set(pods.map(({ revision }) => revision)).size > 1;
}

/** When a workload was restarted, in seconds from the beginning. */
export function restartedAt({ transcript }: Story, name: string): number {
  const line = transcript.find(each =>
    each.includes(`write   restart-workload ${name}: applied`),
  );
  return line === undefined ? Infinity : secondOf(line);
}

function secondOf(line: string): number {
  const [minutes, seconds] = line.slice(0, 5).split(':').map(Number);
  return minutes * 60 + seconds;
}

/** How long the second workload waited after the first one was complete. */
export function gap(run: Story, first: string, second: string): number {
  const lastOfFirst = run.transcript
    .filter(line => line.includes(`Waiting for ${first}:`))
    .map(secondOf)
    .pop();
  return restartedAt(run, second) - (lastOfFirst ?? NaN);
}

export const untilWatched = (run: Story) =>
  run.until(
    decision =>
      decision.kind === 'wait' && decision.for.code === 'restart.watch',
  );

export const podsOf = ({ world }: Story, name: string) =>
  world.deployments.find(each => each.name === name)?.pods ?? [];
