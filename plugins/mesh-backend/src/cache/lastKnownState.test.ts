import {
  createSandboxCluster,
  demo,
  readerRules,
  testTokens,
} from '@mesh-plugins/sandbox-cluster';
import { setTimeout as pause } from 'node:timers/promises';
import { connectSandbox } from '../__testUtils__/connectSandbox';
import { waitUntil } from '../__testUtils__/waitUntil';
import { ClusterCache } from './ClusterCache';

const blindToPods = 'sandbox-blind-to-pods';
const blind = {
  token: blindToPods,
  user: 'blind',
  rules: readerRules.map(rule => ({
    ...rule,
    resources: rule.resources.filter(each => each !== 'pods'),
  })),
};

describe('the last known state', () => {
  it.each([
    ['a kind that it may not read', true, blindToPods],
    ['a kind that the cluster does not have', false, testTokens.reader],
  ])(
    'stays beside %s, while the API server is away',
    async (_kind, customResources, token) => {
      const sandbox = createSandboxCluster({
        scenario: demo,
        customResources,
        users: [blind],
      });
      await sandbox.start();
      const cache = new ClusterCache('sandbox', {
        client: async () => connectSandbox(sandbox, token),
        onChange: () => {},
        onFreshness: () => {},
      });
      cache.start();
      const becomes = (wanted: string) =>
        waitUntil(
          () => cache.freshness.state,
          state => state === wanted,
        );
      await becomes('live');
      sandbox.control.break({ target: 'api', fault: 'unavailable' });
      await becomes('stale');
      // Long enough that what was refused or absent before is asked for again.
      await pause(2_000);
      expect(cache.freshness.state).toBe('stale');
      cache.stop();
      await sandbox.stop();
    },
    30_000,
  );
});
