import { type SeedResult, Shuffle } from '@mesh-plugins/onlooker';
import {
  blockersOf,
  finalPhases,
  findingsOf,
  type Migration,
  type Plan,
  type Target,
  undeterminedBlockersOf,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import type { SandboxCluster } from '@mesh-plugins/sandbox-cluster';
import type { Knex } from 'knex';
import { sandboxClients } from '../connectSandbox';
import { SeedBackend } from '../seeds/SeedBackend';
import { brokenByBlock } from './brokenByBlock';
import { brokenByEnd } from './brokenByEnd';
import { moveByHand } from './moveByHand';
import { OUTCOME_NAMESPACE, outcomeScene } from './outcomeScene';
import { type CountedPod, podCensus } from './podCensus';

const targets: readonly Target[] = [
  { kind: 'revision', name: '1-30-3' },
  { kind: 'revision', name: '1-30-3' },
  { kind: 'tag', name: 'canary' },
];

/** Looks until a migration that nothing disturbs has ended. */
const mostLooks = 150;

/**
 * One namespace, planned and started, whose end is held against what the plan said: nothing disturbs it meanwhile, so
 * that whatever the plan did not foresee it could have foreseen. What the plan blocks is done by hand instead, to see
 * that it would have failed.
 */
export async function runOutcomeSeed(
  seed: number,
  knex: Knex,
): Promise<SeedResult> {
  const shuffle = new Shuffle(seed);
  const sandbox = outcomeScene(shuffle);
  const url = await sandbox.start();
  const lines: string[] = [];
  const ends: string[] = [];
  const broken: string[] = [];
  try {
    await knex('mesh_migrations').delete();
    const { tokens } = sandbox;
    const backend = new SeedBackend(
      ...([knex, sandbox, sandboxClients({ url, tokens })] as const),
      () => {},
    );
    const made = await backend.plan(OUTCOME_NAMESPACE, shuffle.one(targets), {
      ...{ acceptDowntime: true, acceptEviction: true },
      acceptLeftBehind: shuffle.chance(0.5),
    });
    const { plan } = made;
    const before = podCensus(sandbox);
    lines.push(...describePlan(plan), ...describePods('before', before));
    if (plan.startable) {
      const id = `00000000-0000-4000-8000-${String(seed).padStart(12, '0')}`;
      await backend.start(id, made);
      const migration = await untilItRests(backend, sandbox, id);
      const after = podCensus(sandbox);
      lines.push(migration.headline.text, ...describePods('after', after));
      ends.push(migration.phase);
      broken.push(...brokenByEnd({ plan, migration, before, after }));
    } else {
      moveByHand(sandbox, plan);
      const after = podCensus(sandbox);
      lines.push(...describePods('by hand', after));
      ends.push('blocked');
      blockingCodes(plan).forEach(code => shuffle.note(`blocked by ${code}`));
      broken.push(...brokenByBlock({ plan, before, after }));
    }
  } catch (error) {
    broken.push(error instanceof Error ? error.message : String(error));
  } finally {
    await sandbox.stop();
  }
  const { met } = shuffle;
  return { seed, ends, met, broken, transcript: lines.join('\n') };
}

async function untilItRests(
  backend: SeedBackend,
  sandbox: SandboxCluster,
  id: string,
): Promise<Migration> {
  for (let looks = 0; looks < mostLooks; looks += 1) {
    await backend.look();
    sandbox.clock.advance(1_500);
    const migration = await backend.find(id);
    const { phase, asked, awaits } = migration;
    const rests = [...finalPhases, 'stopped', 'paused'].includes(phase);
    if ((rests && !asked) || awaits) return migration;
  }
  throw new Error(`it goes on and on after ${mostLooks} looks`);
}

function blockingCodes({ checks }: Plan): string[] {
  return [
    ...blockersOf(checks).map(({ code }) => code),
    ...undeterminedBlockersOf(checks).map(({ check }) => check),
  ];
}

function describePlan(plan: Plan): string[] {
  return [
    plan.headline.text,
    ...findingsOf(plan.checks).map(
      ({ code, severity, message }) => `  ${code} ${severity}: ${message.text}`,
    ),
    ...undeterminedBlockersOf(plan.checks).map(
      ({ check, why }) => `  ${check} cannot be told: ${why}`,
    ),
    ...plan.workloads.map(
      ({ kind, ref, method, effect }) =>
        `  ${kind} ${ref.name}: ${method}, ${effect.text}`,
    ),
  ];
}

function describePods(
  when: string,
  census: ReadonlyMap<string, readonly CountedPod[]>,
): string[] {
  return [...census].map(
    ([app, pods]) =>
      `${when}: ${app} ${pods.map(({ proxy, ready }) => `${proxy ?? 'no proxy'}${ready ? '' : ' not ready'}`).join(', ')}`,
  );
}
