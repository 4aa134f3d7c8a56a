import type { ClusterClient } from '../cluster/ClusterClient';
import { ClusterRequestError } from '../cluster/ClusterClient';
import { PodLogs } from './PodLogs';

const container = { namespace: 'payments', pod: 'api-1', container: 'app' };

function logsThat(getText: ClusterClient['getText']) {
  const not = async () => {
    throw new Error('Nothing else is asked.');
  };
  const client: ClusterClient = {
    getText,
    ...{ get: not, post: not, deleteObject: not, mergePatch: not },
    ...{ watch: not, portForwardGet: not, forward: not },
  };
  return new PodLogs({
    reader: async () => client,
    writer: async () => null,
  });
}

describe('the last words of a container', () => {
  it('are the last lines of the run before, cut to what can be shown', async () => {
    const asked: unknown[] = [];
    const logs = logsThat(async (path, query) => {
      asked.push(path, query);
      return `one\n\ntwo\nthree\nfour\nfive\n${'x'.repeat(1_000)}\n`;
    });
    const lines = await logs.lastLines('prod-eu', container);
    expect(lines).toMatchObject({
      state: 'known',
      value: ['two', 'three', 'four', 'five', 'x'.repeat(300)],
    });
    expect(asked).toEqual([
      '/api/v1/namespaces/payments/pods/api-1/log',
      { container: 'app', previous: 'true', tailLines: '5' },
    ]);
  });

  it('are unknown, with the rule to add, where the reader may not read logs', async () => {
    const logs = logsThat(async () => {
      throw new ClusterRequestError(
        'pods "api-1" is forbidden',
        403,
        'Forbidden',
      );
    });
    const lines = await logs.lastLines('prod-eu', container);
    expect(lines).toMatchObject({
      state: 'unknown',
      why: expect.stringContaining('pods/log'),
    });
  });
});
