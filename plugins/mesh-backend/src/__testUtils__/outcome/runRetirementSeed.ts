import { type SeedResult, Shuffle } from '@mesh-plugins/onlooker';
import {
  type FleetRevision,
  unknown,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import type { SandboxCluster } from '@mesh-plugins/sandbox-cluster';
import { ConfigReader } from '@backstage/config';
import { ClusterCache } from '../../cache/ClusterCache';
import { readMeshConfig } from '../../config';
import { FleetReader } from '../../fleet/FleetReader';
import { StandingNamespaces } from '../../fleet/StandingNamespaces';
import { ChangeBus } from '../../stream/ChangeBus';
import { connectSandbox } from '../connectSandbox';
import { type CountedPod, podCensus } from './podCensus';
import {
  renewPods,
  retirementNamespaces,
  retirementScene,
} from './retirementScene';

/** The revision that may go, and the version of its proxies. */
const retired = { revision: '1-29-6', version: '1.29.6' };

/**
 * Whatever the fleet calls possible is done: the revision is uninstalled, every pod is made anew, and each has to be as
 * those before it were.
 */
export async function runRetirementSeed(seed: number): Promise<SeedResult> {
  const shuffle = new Shuffle(seed);
  const sandbox = retirementScene(shuffle);
  await sandbox.start();
  const broken: string[] = [];
  const lines: string[] = [];
  let end = 'not possible';
  try {
    const { retire } = await askFleet(sandbox);
    lines.push(...retire.reasons.map(({ text }) => text));
    retire.reasons.forEach(({ code }) => shuffle.note(`not possible: ${code}`));
    // New pods under the present labels, before anything is taken away: what stays behind is no fault of it.
    for (const place of retirementNamespaces) renewPods(sandbox, place);
    const before = countAll(sandbox);
    lines.push(...describe('before', before));
    if (retire.possible) {
      end = 'retired';
      sandbox.control.uninstall(retired.revision);
      sandbox.clock.advance(60_000);
      const running = countAll(sandbox);
      broken.push(...brokenBetween(before, running, 'that ran'));
      for (const place of retirementNamespaces) renewPods(sandbox, place);
      const after = countAll(sandbox);
      lines.push(...describe('after', after));
      broken.push(...brokenBetween(before, after, 'that were made afterwards'));
    }
  } catch (error) {
    broken.push(error instanceof Error ? error.message : String(error));
  } finally {
    await sandbox.stop();
  }
  const { met } = shuffle;
  return { seed, ends: [end], met, broken, transcript: lines.join('\n') };
}

type Census = ReadonlyMap<string, readonly CountedPod[]>;

/** What the page of the revision says, from the cluster as the product's own cache reads it. */
async function askFleet(sandbox: SandboxCluster): Promise<FleetRevision> {
  const bus = new ChangeBus();
  const cache = new ClusterCache('sandbox', {
    client: async () => connectSandbox(sandbox, sandbox.tokens.reader),
    onChange: namespaces =>
      bus.publish({ kind: 'namespaces', cluster: 'sandbox', namespaces }),
    onFreshness: () => {},
  });
  const standing = new StandingNamespaces(bus);
  cache.start();
  try {
    await untilRead(cache);
    const reader = new FleetReader({
      caches: { get: () => cache },
      directory: {
        list: async () => ({
          items: [
            {
              ...{ name: 'sandbox', title: 'sandbox', strategies: {} },
              details: { name: 'sandbox', url: '', authMetadata: {} },
            },
          ],
          problem: null,
        }),
      },
      config: readMeshConfig(
        new ConfigReader({ app: { baseUrl: 'http://portal.test' } }),
      ),
      standing,
      places: { byPlace: () => unknown('No catalog.') },
      migrations: { byPlace: async () => new Map() },
    });
    const fleet = await reader.read({ withMigrations: false });
    const found = fleet.clusters[0]?.revisions.find(
      ({ revision }) => revision === retired.revision,
    );
    if (!found) throw new Error('The fleet does not know the revision.');
    return found;
  } finally {
    standing.stop();
    cache.stop();
  }
}

async function untilRead(cache: ClusterCache): Promise<void> {
  for (let tries = 0; tries < 500; tries += 1) {
    const services = cache.injectorServices();
    const isRead =
      services.state === 'known' &&
      services.value.every(
        ({ exists, settings }) => !exists || settings.state === 'known',
      );
    if (cache.freshness.state === 'live' && isRead) return;
    await new Promise(resolve => {
      setTimeout(resolve, 10);
    });
  }
}

function countAll(sandbox: SandboxCluster): Census {
  return new Map(
    retirementNamespaces.flatMap(place =>
      [...podCensus(sandbox, place)].map(
        ([app, pods]) => [`${place}/${app}`, pods] as const,
      ),
    ),
  );
}

function brokenBetween(before: Census, after: Census, which: string): string[] {
  return [...before].flatMap(([app, pods]) => {
    const now = after.get(app) ?? [];
    const [was, is] = [pods, now].map(each =>
      each
        .map(({ proxy, ready }) => `${proxy} ${ready}`)
        .sort()
        .join(', '),
    );
    const runsRetired = now.some(({ proxy }) => proxy === retired.version);
    return [
      ...(was === is
        ? []
        : [`the pods ${which} of ${app} are "${is}" and were "${was}"`]),
      ...(runsRetired ? [`${app} runs a revision that is gone`] : []),
    ];
  });
}

function describe(when: string, census: Census): string[] {
  return [...census].map(
    ([app, pods]) =>
      `${when}: ${app} ${pods.map(({ proxy, ready }) => `${proxy ?? 'no proxy'}${ready ? '' : ' not ready'}`).join(', ')}`,
  );
}
