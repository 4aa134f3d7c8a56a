import type { Migration } from '@mesh-plugins/backstage-plugin-mesh-common';
import type { ChaosWorkload } from '../chaos/ChaosNamespace';
import { newRevision, oldRevision } from '../stage/revisions';
import type { IstioWorld } from './IstioWorld';

/** Something that happens beside real istiods. */
export interface IstioCase {
  name: string;
  workloads: readonly ChaosWorkload[];
  tell: (world: IstioWorld) => Promise<void>;
}

const toNew = { kind: 'revision', name: newRevision.revision } as const;
const toTag = { kind: 'tag', name: 'canary' } as const;

const deployment = (
  name: string,
  pods: number,
  annotations?: Record<string, string>,
): ChaosWorkload => ({
  ...{ kind: 'Deployment', name, pods, mayBeAway: 0 },
  ...(annotations && { annotations }),
});
const store: ChaosWorkload = {
  ...{ kind: 'StatefulSet', name: 'store', pods: 2, mayBeAway: 1 },
};

const usual = [deployment('api', 2), deployment('worker', 1), store];
/** Their proxies are ready long before they are connected. */
const late = [deployment('api', 2, { 'ads.test/delay': '25' })];
const faulty = (fault: string) => [
  deployment('api', 2, { 'ads.test/fault': fault }),
];

const allRenewed = ({ workloads }: Migration) =>
  workloads.every(({ pods, onWanted }) => onWanted === pods);
const oneRenewed = ({ workloads }: Migration) =>
  workloads.some(({ state }) => state === 'ready');
const hasBegun = ({ state }: Migration['workloads'][number]) =>
  state !== 'waiting';
const isRunning = ({ phase }: Migration) => phase === 'running';

const isBack = ({ phase }: Migration) => phase === 'rolled-back';

/** Time for a person, or an accident, between two workloads. */
const slowly = { paceSeconds: 10, canaryWatchSeconds: 0 };

async function expectStopped(
  world: IstioWorld,
  id: string,
  codes: readonly string[],
): Promise<void> {
  const { phase, findings } = await world.untilItRests(id, 300);
  const found = findings.map(({ code }) => code);
  world.expect(
    `it stops with ${codes.join(' or ')}`,
    phase === 'stopped' && found.some(code => codes.includes(code)),
    `${phase} ${findings.map(({ code, message }) => `${code} ${message.text}`).join(' ')}`,
  );
}

async function goBack(world: IstioWorld, id: string): Promise<void> {
  await world.rollBack(id);
  const { phase, headline } = await world.until(id, 'rolled back', isBack);
  world.expect('it is rolled back', phase === 'rolled-back', headline.text);
  await world.expectAll(oldRevision);
}

/** What is tried, in this order. */
export const istioCases: readonly IstioCase[] = [
  {
    name: 'forward-and-back',
    workloads: usual,
    async tell(world) {
      const id = await world.move(toNew);
      const { phase, headline } = await world.untilItRests(id);
      world.expect('it is done', phase === 'done', headline.text);
      await world.expectAll(newRevision);
      await goBack(world, id);
    },
  },
  {
    name: 'hangs',
    workloads: late,
    async tell(world) {
      const id = await world.move(toNew);
      await world.until(id, 'all pods are new', allRenewed);
      await world.planes.hang(newRevision);
      await world.stays(id, 'under way while istiod hangs', isRunning, 20);
      await world.planes.goOn(newRevision);
      const { phase, headline } = await world.untilItRests(id);
      world.expect('it is done', phase === 'done', headline.text);
    },
  },
  {
    name: 'killed',
    workloads: late,
    async tell(world) {
      const id = await world.move(toNew);
      await world.until(id, 'all pods are new', allRenewed);
      await world.planes.kill(newRevision);
      await world.stays(id, 'under way without istiod', isRunning, 20);
      await world.planes.startAgain(newRevision);
      const { phase, headline } = await world.untilItRests(id);
      world.expect('it is done', phase === 'done', headline.text);
    },
  },
  {
    name: 'never-connected',
    workloads: faulty('never'),
    async tell(world) {
      const id = await world.move(toNew);
      await expectStopped(world, id, ['MESH212']);
      await goBackUnconnected(world, id);
    },
  },
  {
    name: 'rejected',
    workloads: faulty('nack-lds'),
    async tell(world) {
      const id = await world.move(toNew);
      await expectStopped(world, id, ['MESH213']);
      await goBackUnconnected(world, id);
    },
  },
  {
    name: 'not-acknowledged',
    workloads: faulty('no-ack-cds'),
    async tell(world) {
      const id = await world.move(toNew);
      await expectStopped(world, id, ['MESH212']);
      await goBackUnconnected(world, id);
    },
  },
  {
    name: 'tag-moved',
    workloads: usual,
    async tell(world) {
      const id = await world.move(toTag, slowly);
      await world.until(id, 'one workload is new', oneRenewed);
      await world.planes.pointTag('canary', oldRevision);
      await expectStopped(world, id, ['MESH204']);
      await world.expectNobodyLost(5);
      await goBack(world, id);
      await world.planes.pointTag('canary', newRevision);
    },
  },
  {
    name: 'uninstalled',
    workloads: usual,
    async tell(world) {
      const id = await world.move(toTag, slowly);
      await world.until(id, 'one workload is new', oneRenewed);
      await world.planes.uninstall(newRevision);
      // It waits as long as an istiod may need to come back, and begins nothing meanwhile.
      const { workloads: before } = await world.migration(id);
      const begun = before.filter(hasBegun).length;
      await world.stays(
        ...([id, 'without another restart'] as const),
        ({ workloads }) => workloads.filter(hasBegun).length === begun,
        40,
      );
      const { headline } = await world.migration(id);
      world.expect(
        'it says that the control plane is gone',
        headline.text.includes('does not exist'),
        headline.text,
      );
      await world.expectNobodyLost(5);
      await goBack(world, id);
      await world.planes.install(newRevision);
      await world.planes.pointTag('canary', newRevision);
    },
  },
];

/** Their proxies are not connected to the old revision either, and never were. */
async function goBackUnconnected(world: IstioWorld, id: string) {
  await world.rollBack(id);
  const { phase, headline } = await world.untilItRests(id, 300);
  world.expect(
    'it does not end as verified',
    phase === 'stopped',
    `${phase}: ${headline.text}`,
  );
  await world.expectAll(oldRevision);
}
