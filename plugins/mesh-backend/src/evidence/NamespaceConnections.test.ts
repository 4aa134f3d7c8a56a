import {
  createSandboxCluster,
  demo,
  type SandboxCluster,
} from '@mesh-plugins/sandbox-cluster';
import { known } from '@mesh-plugins/backstage-plugin-mesh-common';
import { sandboxClients } from '../__testUtils__/connectSandbox';
import type { ClusterClients } from '../cluster/ClusterClient';
import { IstiodConnections } from '../observe/IstiodConnections';
import { KubernetesObserver } from '../observe/KubernetesObserver';
import { NamespaceConnections } from './NamespaceConnections';

const options = {
  connectionsOf: '1-29-6',
  askWriter: false,
  portal: 'test',
  highestSequence: 0,
};

describe('NamespaceConnections', () => {
  let sandbox: SandboxCluster;

  beforeAll(async () => {
    sandbox = createSandboxCluster({ scenario: demo });
    await sandbox.start();
  });
  afterAll(() => sandbox.stop());
  // All ask in one moment, however long a busy machine takes to ask.
  beforeEach(() => {
    jest.spyOn(performance, 'now').mockReturnValue(0);
  });
  afterEach(() => jest.restoreAllMocks());

  /** Counts the questions that reach istiods; the cache is stood in for by a fresh read. */
  async function start(namespace: string) {
    const clients = sandboxClients(sandbox);
    const asked: string[] = [];
    const counting: ClusterClients = {
      writer: cluster => clients.writer(cluster),
      reader: async cluster => {
        const client = await clients.reader(cluster);
        return {
          get: (...request) => client.get(...request),
          post: (...request) => client.post(...request),
          getText: (...request) => client.getText(...request),
          deleteObject: (...request) => client.deleteObject(...request),
          mergePatch: (...request) => client.mergePatch(...request),
          watch: (...request) => client.watch(...request),
          forward: (...request) => client.forward(...request),
          portForwardGet: (pod, port, path, signal) => {
            if (path === '/debug/syncz') asked.push(pod.name);
            return client.portForwardGet(pod, port, path, signal);
          },
        };
      },
    };
    const istiods = new IstiodConnections(3_600_000);
    const observer = new KubernetesObserver(counting, istiods);
    const { pods } = await observer.observeNamespace('sandbox', namespace, {
      ...options,
      connectionsOf: null,
    });
    const found = pods.state === 'known' ? pods.value : [];
    const page = new NamespaceConnections({
      caches: {
        get: () => ({
          pods: () => known(found, ''),
          addressFacts: () => ({
            webhooks: known([], ''),
            injectorServices: known([], ''),
          }),
        }),
      },
      clients: counting,
      connections: istiods,
    });
    return { asked, observer, page };
  }

  it('says of each proxy that it is connected, and shares the question with waiting migrations', async () => {
    const { asked, observer, page } = await start('payments');
    const [answer] = await Promise.all([
      page.of('sandbox', 'payments'),
      page.of('sandbox', 'payments'),
      observer.observeNamespace('sandbox', 'payments', options),
      observer.observeNamespace('sandbox', 'storefront', options),
    ]);
    expect(answer.items).toHaveLength(6);
    expect(
      answer.items.every(
        ({ connection }) =>
          connection.state === 'connected' &&
          connection.standing === 'in-sync' &&
          connection.revision === '1-29-6',
      ),
    ).toBe(true);
    expect(answer.istiods).toEqual({ answered: 4, unanswered: 0 });
    expect(asked).toHaveLength(4);
    expect(new Set(asked).size).toBe(4);
  });

  it('asks nobody where there is no proxy', async () => {
    const { asked, page } = await start('nowhere');
    expect((await page.of('sandbox', 'nowhere')).items).toEqual([]);
    expect(asked).toEqual([]);
  });

  it('never throws: where the cluster does not answer, nothing is known and why', async () => {
    const { page } = await start('payments');
    sandbox.control.break({ target: 'api', fault: 'unavailable' });
    const { items } = await page.of('sandbox', 'payments');
    sandbox.control.mend({ target: 'api' });
    expect(items[0].connection).toMatchObject({
      state: 'not-asked',
      reason: 'unknown',
      why: expect.stringMatching(/\S/),
      told: { agree: 'own-revision' },
    });
  });
});
