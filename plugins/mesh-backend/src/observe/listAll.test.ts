import {
  createSandboxCluster,
  FaultProxy,
  namespace,
  type SandboxCluster,
  twoRevisions,
} from '@mesh-plugins/sandbox-cluster';
import { connectSandbox } from '../__testUtils__/connectSandbox';
import { metadataOf } from '../cluster/rawObject';
import { listAll } from './listAll';

const names = Array.from({ length: 620 }, (_, at) => `of-many-${at}`);

describe('listAll', () => {
  let sandbox: SandboxCluster;
  let proxy: FaultProxy;

  beforeAll(async () => {
    sandbox = createSandboxCluster({ scenario: twoRevisions });
    sandbox.stage.create(...names.map(name => namespace(name, {})));
    await sandbox.start();
    proxy = new FaultProxy({ target: { url: sandbox.url } });
    await proxy.start();
  });
  afterEach(() => proxy.clear());
  afterAll(async () => {
    await proxy.stop();
    await sandbox.stop();
  });

  const list = async () => {
    const client = connectSandbox(proxy, sandbox.tokens.reader);
    const found = await listAll(client, '/api/v1/namespaces');
    return found.map(each => metadataOf(each).name);
  };
  const laterPages = (times?: number) =>
    proxy.place({
      when: /^list .*continue=/,
      fault: { kind: 'answer', status: 410 },
      times,
    });

  it('gives all pages', async () => {
    expect(await list()).toEqual(expect.arrayContaining(names));
  });

  it('begins anew where a list expires in the middle of its pages, and gives each object once', async () => {
    const expired = laterPages(2);
    const found = await list();
    expect(expired.met).toHaveLength(2);
    expect(found).toEqual(expect.arrayContaining(names));
    expect(new Set(found).size).toBe(found.length);
  });

  it('does not begin anew for ever', async () => {
    laterPages();
    await expect(list()).rejects.toMatchObject({ code: 410 });
  });
});
