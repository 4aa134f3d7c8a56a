import { ApiClient } from '../client/ApiClient';
import { createSandboxCluster, SandboxCluster } from '../createSandboxCluster';
import { twoRevisions } from '../scenarios/twoRevisions';
import { conformanceCases } from './cases';
import { runCase } from './runCase';

const strangerName = 'conformance-stranger';

describe('the sandbox conforms to a Kubernetes API server:', () => {
  let cluster: SandboxCluster;

  beforeAll(async () => {
    cluster = createSandboxCluster({
      scenario: twoRevisions,
      clock: 'real-time',
      users: [{ token: 'stranger', user: strangerName, rules: [] }],
    });
    await cluster.start();
  });
  afterAll(() => cluster.stop());

  // Each has a namespace of its own and waits most of its time.
  it.concurrent.each(
    conformanceCases.map(each => ({ title: each.title, each })),
  )(
    '$title',
    async ({ each }) => {
      const admin = new ApiClient({
        url: cluster.url,
        token: cluster.tokens.admin,
      });
      const others = {
        stranger: admin.as('stranger'),
        strangerName,
        unknown: admin.as('nobody'),
      };
      await expect(
        runCase({ admin, ...others }, each),
      ).resolves.toBeUndefined();
    },
    120_000,
  );

  it('has cases with titles of their own', () => {
    const titles = conformanceCases.map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
  });
});
