import { WebSocket } from 'ws';
import {
  createSandboxCluster,
  SandboxCluster,
  testTokens,
} from '../createSandboxCluster';
import { demo } from '../scenarios/demo';

let cluster: SandboxCluster;
beforeAll(async () => {
  cluster = createSandboxCluster({
    scenario: demo,
    users: [
      {
        token: 'only-get',
        user: 'getter',
        rules: [
          { apiGroups: [''], resources: ['pods/portforward'], verbs: ['get'] },
        ],
      },
      {
        token: 'only-create',
        user: 'creator',
        rules: [
          {
            apiGroups: [''],
            resources: ['pods/portforward'],
            verbs: ['create'],
          },
        ],
      },
    ],
  });
  await cluster.start();
});
afterAll(() => cluster.stop());

function istiod(revision: string): string {
  const pods = cluster.store.list('pods', 'istio-system');
  return (
    pods.find(({ metadata }) => metadata.labels?.['istio.io/rev'] === revision)
      ?.metadata.name ?? ''
  );
}

interface Talk {
  protocol: string;
  data: string;
  errors: string;
  ports: number[];
}

function forward(
  pod: string,
  port: number,
  request: string,
  options: { token?: string; protocols?: string[] } = {},
): Promise<Talk> {
  const {
    token = testTokens.reader,
    protocols = ['v5.channel.k8s.io', 'v4.channel.k8s.io'],
  } = options;
  const address = `${cluster.url.replace('http', 'ws')}/api/v1/namespaces/istio-system/pods/${pod}/portforward?ports=${port}`;
  const socket = new WebSocket(address, protocols, {
    headers: { authorization: `Bearer ${token}` },
  });
  const received: Buffer[][] = [[], []];
  return new Promise((resolve, reject) => {
    socket.on('unexpected-response', (_request, response) => {
      let body = '';
      response.on('data', chunk => (body += String(chunk)));
      response.on('end', () => reject(new Error(JSON.parse(body).message)));
    });
    socket.on('error', reject);
    socket.on('open', () =>
      socket.send(Buffer.concat([Buffer.from([0]), Buffer.from(request)])),
    );
    socket.on('message', (message: Buffer) =>
      received[message[0]].push(message.subarray(1)),
    );
    socket.on('close', () => {
      const [data, errors] = received.map(chunks =>
        Buffer.concat(chunks.slice(1)).toString(),
      );
      resolve({
        protocol: socket.protocol,
        data,
        errors,
        ports: received.map(([first]) => first.readUInt16LE(0)),
      });
    });
  });
}

const ask = (path: string) =>
  `GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`;
const bodyOf = ({ data }: Talk) => data.slice(data.indexOf('\r\n\r\n') + 4);

describe('port-forwarding to istiod', () => {
  it('speaks the channels of a kubelet: data and errors, each begun with the port', async () => {
    const talk = await forward(istiod('1-30-3'), 15014, ask('/version'));
    expect(talk.ports).toEqual([15014, 15014]);
    expect(talk.protocol).toBe('v4.channel.k8s.io');
    expect(talk.data).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
    expect(bodyOf(talk)).toMatch(/^1\.30\.3-[0-9a-f]{40}-Clean$/);
    expect(talk.errors).toBe('');
  });

  it('takes a client that offers only the newer protocol', async () => {
    const talk = await forward(istiod('1-30-3'), 15014, ask('/ready'), {
      protocols: ['v5.channel.k8s.io'],
    });
    expect(talk.protocol).toBe('v5.channel.k8s.io');
    expect(talk.data).toMatch(/ 200 OK/);
  });

  it('shows the connections of that replica, without a credential', async () => {
    const pods = cluster.store
      .list('pods', 'istio-system')
      .filter(({ metadata }) => metadata.labels?.['istio.io/rev'] === '1-30-3');
    const answers = await Promise.all(
      pods.map(({ metadata }) =>
        forward(metadata.name, 15014, ask('/debug/syncz')),
      ),
    );
    const proxies = answers.flatMap(talk =>
      (JSON.parse(bodyOf(talk)) as { proxy: string }[]).map(
        ({ proxy }) => proxy,
      ),
    );
    expect(proxies).toHaveLength(6);
    expect(new Set(proxies).size).toBe(6);
  });

  it('says on the error channel that nothing listens on another port', async () => {
    const talk = await forward(istiod('1-30-3'), 15999, ask('/'));
    expect(talk.errors).toMatch(
      /^error forwarding port 15999 to pod .*connection refused$/,
    );
    expect(talk.data).toBe('');
  });

  it('needs the right to get and the right to create, as a real API server does', async () => {
    const pod = istiod('1-30-3');
    await expect(
      forward(pod, 15014, ask('/ready'), { token: 'only-create' }),
    ).rejects.toThrow(
      `pods "${pod}" is forbidden: User "creator" cannot get resource "pods/portforward" in API group "" in the namespace "istio-system"`,
    );
    await expect(
      forward(pod, 15014, ask('/ready'), { token: 'only-get' }),
    ).rejects.toThrow(`pods "${pod}" is forbidden: `);
  });

  it('refuses a pod that is not there', async () => {
    await expect(forward('missing', 15014, ask('/ready'))).rejects.toThrow(
      'pods "missing" not found',
    );
  });
});
