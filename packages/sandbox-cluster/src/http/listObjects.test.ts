import { ApiClient } from '../client/ApiClient';
import {
  createSandboxCluster,
  SandboxCluster,
  testTokens,
} from '../createSandboxCluster';
import { application, namespace } from '../scenarios/parts/workload';
import { twoRevisions } from '../scenarios/twoRevisions';

let cluster: SandboxCluster;
let admin: ApiClient;
beforeEach(async () => {
  cluster = createSandboxCluster({ scenario: twoRevisions });
  cluster.stage.create(
    namespace('shop', { 'istio.io/rev': 'canary' }),
    ...application('shop', 'web', { replicas: 2 }),
  );
  cluster.stage.settle();
  await cluster.start();
  admin = new ApiClient({ url: cluster.url, token: testTokens.admin });
});
afterEach(() => cluster.stop());

describe('a history that is forgotten', () => {
  it('expires a continue token with 410, and offers one that goes on', async () => {
    const first = await admin.request('GET', '/api/v1/pods?limit=1');
    const { continue: token } = first.body.metadata as { continue: string };
    cluster.stage.label('shop', { changed: 'yes' });
    cluster.control.compact();
    const expired = await admin.request(
      'GET',
      `/api/v1/pods?limit=1&continue=${token}`,
    );
    expect(expired.status).toBe(410);
    expect(expired.body.reason).toBe('Expired');
    const { continue: next } = expired.body.metadata as { continue: string };
    expect(
      (await admin.request('GET', `/api/v1/pods?limit=1&continue=${next}`))
        .status,
    ).toBe(200);
  });
});
