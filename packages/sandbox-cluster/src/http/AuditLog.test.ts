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

describe('the audit log', () => {
  it('keeps who wrote what, with its body, refused or tried writes too, and no reads', async () => {
    const writer = admin.as(testTokens.writer);
    const body = { metadata: { labels: { team: 'shop' } } };
    const options = { body, contentType: 'application/merge-patch+json' };
    await writer.request(
      'PATCH',
      '/api/v1/namespaces/shop?dryRun=All',
      options,
    );
    await writer.request('PATCH', '/api/v1/namespaces/shop', options);
    await writer.request('GET', '/api/v1/namespaces/shop');
    await writer.request('DELETE', '/api/v1/namespaces/shop');
    const entries = cluster.control.audit(
      'system:serviceaccount:mesh-system:mesh-writer',
    );
    expect(
      entries.map(({ verb, name, dryRun, code }) => [verb, name, dryRun, code]),
    ).toEqual([
      ['patch', 'shop', true, 200],
      ['patch', 'shop', false, 200],
      ['delete', 'shop', false, 403],
    ]);
    expect(entries[1].body).toEqual(body);
  });
});
