import { ApiClient } from '../client/ApiClient';
import { createSandboxCluster, SandboxCluster } from '../createSandboxCluster';
import { deployment, pod } from '../conformance/parts';
import { namespace } from '../scenarios/parts/workload';
import { twoRevisions } from '../scenarios/twoRevisions';
import { isJsonObject } from '../store/json';

const tables = 'application/json;as=Table;v=v1;g=meta.k8s.io,application/json';

// A field of a message whose value is bytes: its tag, its length, its content.
const bytesField = (number: number, content: Buffer | string) => {
  const bytes = Buffer.from(content);
  return Buffer.concat([Buffer.from([number * 8 + 2, bytes.length]), bytes]);
};

describe('what kubectl sends', () => {
  let cluster: SandboxCluster;
  let api: ApiClient;

  beforeEach(async () => {
    cluster = createSandboxCluster({ scenario: twoRevisions });
    cluster.stage.create(namespace('shop'));
    api = new ApiClient({
      url: await cluster.start(),
      token: cluster.tokens.admin,
    });
  });
  afterEach(() => cluster.stop());

  it('reads an object in protocol buffers', async () => {
    const metadata = Buffer.concat([
      bytesField(1, 'sent'),
      bytesField(
        11,
        Buffer.concat([bytesField(1, 'team'), bytesField(2, 'shop')]),
      ),
    ]);
    const body = Buffer.concat([
      Buffer.from('k8s\0'),
      bytesField(
        1,
        Buffer.concat([bytesField(1, 'v1'), bytesField(2, 'Namespace')]),
      ),
      bytesField(2, bytesField(1, metadata)),
    ]);
    const answer = await api.request('POST', '/api/v1/namespaces', {
      body: body.toString('latin1'),
      contentType: 'application/vnd.kubernetes.protobuf',
    });
    expect(answer.status).toBe(201);
    expect(
      cluster.store.get('namespaces', undefined, 'sent')?.metadata.labels,
    ).toMatchObject({ team: 'shop' });
  });

  it('refuses protocol buffers that end too early', async () => {
    const answer = await api.request('POST', '/api/v1/namespaces', {
      body: 'k8s\0\n\x20v1',
      contentType: 'application/vnd.kubernetes.protobuf',
    });
    expect(answer.status).toBe(400);
  });

  it('says the columns of a watched table once', async () => {
    const path = '/api/v1/namespaces/shop/pods';
    for (const name of ['one', 'two'])
      await api.request('POST', path, { body: pod(name) });
    const watching = new ApiClient({
      url: cluster.url,
      token: cluster.tokens.admin,
      headers: { accept: tables },
    });
    const stream = await watching.stream(`${path}?watch=true`);
    const seen: unknown[] = [];
    for await (const { object } of stream.lines) {
      if (isJsonObject(object)) seen.push(object.columnDefinitions);
      if (seen.length === 2) break;
    }
    stream.close();
    expect(seen).toEqual([expect.any(Array), null]);
  });

  it('publishes the fields of the kinds, and that it checks them', async () => {
    const index = await api.request('GET', '/openapi/v3');
    expect(index.body.paths).toHaveProperty(['apis/apps/v1']);
    const { body } = await api.request('GET', '/openapi/v3/apis/apps/v1');
    expect(body.components).toHaveProperty([
      'schemas',
      'apps.v1.Deployment',
      'properties',
      'spec',
    ]);
    expect(JSON.stringify(body.paths)).toContain('"fieldValidation"');
  });

  it('reads what is applied as YAML', async () => {
    const answer = await api.request(
      'PATCH',
      '/api/v1/namespaces/shop/configmaps/settings?fieldManager=ci',
      {
        body: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: settings\ndata:\n  key: value\n',
        contentType: 'application/apply-patch+yaml',
      },
    );
    expect(answer.status).toBe(201);
    expect(answer.body.data).toEqual({ key: 'value' });
  });

  it('says of a log that nothing runs, and of which container it has none', async () => {
    const path = '/api/v1/namespaces/shop/pods';
    await api.request('POST', path, { body: pod('one') });
    cluster.clock.advance(60_000);
    const log = await api.request('GET', `${path}/one/log`);
    expect(log.text).toContain('nothing runs in its container app');
    const none = await api.request('GET', `${path}/one/log?container=other`);
    expect(none.body.message).toBe('container other is not valid for pod one');
  });

  it('keeps what a client that asks twice has scaled', async () => {
    const path = '/apis/apps/v1/namespaces/shop/deployments';
    await api.request('POST', path, { body: deployment('web', 1) });
    const { body } = await api.request('GET', `${path}/web/scale`);
    const scaled = { ...body, spec: { replicas: 4 } };
    expect(
      (await api.request('PUT', `${path}/web/scale`, { body: scaled })).status,
    ).toBe(200);
    const again = await api.request('PUT', `${path}/web/scale`, {
      body: scaled,
    });
    expect(again.status).toBe(409);
  });
});
