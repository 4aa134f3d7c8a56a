import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { env } from 'node:process';
import type { Target } from '../../model/target';
import { FakeNamespace, type NamespaceShape } from './FakeNamespace';
import { startMigration } from './startMigration';
import { Story } from './Story';

export const toNewRevision: Target = { kind: 'revision', name: '1-30-3' };

export const twoDeployments: NamespaceShape = {
  labels: { 'istio.io/rev': 'stable', team: 'payments' },
  deployments: [
    { name: 'worker', replicas: 1 },
    { name: 'api', replicas: 3 },
    { name: 'exporter', replicas: 1, optedOut: true },
  ],
};

/** Compares with the recorded transcript. `UPDATE_GOLDEN=1` records it anew: look at the difference before you commit. */
export function expectGolden(name: string, story: Story): void {
  const path = join(__dirname, '../__golden__', `${name}.txt`);
  if (env.UPDATE_GOLDEN) writeFileSync(path, story.text());
  expect(story.text()).toBe(readFileSync(path, 'utf8'));
}

export function begin(
  shape: NamespaceShape = twoDeployments,
  target: Target = toNewRevision,
): Story {
  const world = new FakeNamespace(shape);
  return new Story(world, startMigration(world, target));
}

export function revisionsOf({ world }: Story): (string | null)[] {
  const pods = world.deployments
    .filter(({ name }) => name !== 'exporter')
    .flatMap(deployment => deployment.pods);
  return [...new Set(pods.map(({ revision }) => revision))];
}

export function restartsOf({ world }: Story, name: string): number {
  return world.writes.filter(
    intent => intent.kind === 'restart-workload' && intent.name === name,
  ).length;
}
