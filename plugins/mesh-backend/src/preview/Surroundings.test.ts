import {
  adminRules,
  createSandboxCluster,
  type SandboxCluster,
  twoRevisions,
} from '@mesh-plugins/sandbox-cluster';
import { connectSandbox } from '../__testUtils__/connectSandbox';
import { Surroundings } from './Surroundings';

const administrator = 'sandbox-everything';

describe('Surroundings', () => {
  let sandbox: SandboxCluster;
  let now = 0;

  beforeAll(async () => {
    const user = { token: administrator, user: 'admin', rules: adminRules };
    sandbox = createSandboxCluster({ scenario: twoRevisions, users: [user] });
    await sandbox.start();
  });

  afterAll(() => sandbox.stop());

  const read = (token: string) => ({
    client: connectSandbox(sandbox, token),
    namespace: 'default',
  });

  it('is not known to who may not see all of it', async () => {
    const surroundings = new Surroundings();
    expect(
      await surroundings.digest('c', read(sandbox.tokens.reader)),
    ).toBeNull();
  });

  it('changes with the version of a kubelet, and is looked at from time to time only', async () => {
    const surroundings = new Surroundings(() => now);
    const digest = () => surroundings.digest('c', read(administrator));
    const before = await digest();
    expect(before).toEqual(expect.any(String));
    const [node] = sandbox.store.list('nodes');
    sandbox.store.replace('nodes', {
      ...node,
      status: { nodeInfo: { kubeletVersion: 'v1.32.0' } },
    });
    expect(await digest()).toBe(before);
    now = 30_000;
    expect(await digest()).not.toBe(before);
  });
});
