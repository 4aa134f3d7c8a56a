import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { runCli } from '../cli/runCli';
import { createSandboxCluster, SandboxCluster } from '../createSandboxCluster';
import { twoRevisions } from '../scenarios/twoRevisions';
import { createCertificate } from '../server/createCertificate';
import { deployment } from './parts';

const execute = promisify(execFile);

// Runs the kubectl of this machine. Where there is none, `npm test` leaves this file out and says so.
describe('kubectl on the sandbox', () => {
  let cluster: SandboxCluster;
  let folder: string;

  async function kubectl(...words: string[]): Promise<string> {
    const { stdout } = await execute('kubectl', words, {
      env: {
        PATH: process.env.PATH,
        HOME: folder,
        KUBECONFIG: path.join(folder, 'kubeconfig'),
      },
    });
    return stdout;
  }

  function file(name: string, content: unknown): string {
    const where = path.join(folder, name);
    writeFileSync(where, JSON.stringify(content));
    return where;
  }

  beforeAll(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'sandbox-kubectl-'));
    const certificate = await createCertificate();
    cluster = createSandboxCluster({
      scenario: twoRevisions,
      clock: 'real-time',
      certificate,
    });
    const url = await cluster.start();
    const state = file('state.json', {
      url,
      secureUrl: url.replace('http:', 'https:'),
      ca: certificate.cert,
      tokens: cluster.tokens,
    });
    const lines: string[] = [];
    await runCli(
      ['--state-file', state, 'kubeconfig'],
      line => lines.push(line),
      line => lines.push(line),
    );
    writeFileSync(path.join(folder, 'kubeconfig'), lines.join('\n'));
    await kubectl('create', 'namespace', 'shop');
  }, 120_000);

  afterAll(async () => {
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('creates, shows and follows a deployment', async () => {
    const manifest = file('web.json', deployment('web', 2));
    expect(await kubectl('apply', '-n', 'shop', '-f', manifest)).toBe(
      'deployment.apps/web created\n',
    );
    expect(await kubectl('apply', '-n', 'shop', '-f', manifest)).toBe(
      'deployment.apps/web unchanged\n',
    );
    const words = ['rollout', 'status', 'deployment/web', '-n', 'shop'];
    expect(await kubectl(...words, '--timeout=60s')).toContain(
      'successfully rolled out',
    );
    const [header, row] = (
      await kubectl('get', 'deployments', '-n', 'shop')
    ).split('\n');
    expect(header.split(/\s+/)).toEqual([
      'NAME',
      'READY',
      'UP-TO-DATE',
      'AVAILABLE',
      'AGE',
    ]);
    expect(row).toMatch(/^web +2\/2 +2 +2 +\d+[ms\d]*$/);
    expect(
      await kubectl('describe', 'deployment', 'web', '-n', 'shop'),
    ).toMatch(/Replicas: +2 desired \| 2 updated \| 2 total \| 2 available/);
  }, 120_000);

  it('creates objects that it sends as protocol buffers', async () => {
    await kubectl(
      'create',
      'configmap',
      'plain',
      '--from-literal=a=b',
      '-n',
      'shop',
    );
    const words = [
      'create',
      'deployment',
      'sent',
      '--image=registry.example/a:1',
    ];
    await kubectl(...words, '--replicas=0', '--port=80', '-n', 'shop');
    const stored = cluster.store.get('deployments.apps', 'shop', 'sent');
    expect(stored?.spec).toMatchObject({
      replicas: 0,
      template: {
        spec: {
          containers: [{ name: 'a', ports: [{ containerPort: 80 }] }],
        },
      },
    });
    expect(cluster.store.get('configmaps', 'shop', 'plain')?.data).toEqual({
      a: 'b',
    });
    expect(await kubectl('auth', 'can-i', 'delete', 'pods')).toBe('yes\n');
  }, 120_000);

  it('refuses misspelt fields, and names them', async () => {
    const misspelt = {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'bad' },
      dat: {},
    };
    await expect(
      kubectl('create', '-n', 'shop', '-f', file('bad.json', misspelt)),
    ).rejects.toThrow('unknown field "dat"');
  }, 120_000);

  it('scales, restarts and undoes, applies on the server, and deletes', async () => {
    await kubectl(
      'create',
      'deployment',
      'api',
      '--image=registry.example/a:1',
      '-n',
      'shop',
    );
    await kubectl('scale', 'deployment/api', '--replicas=2', '-n', 'shop');
    await kubectl(
      'set',
      'image',
      'deployment/api',
      'a=registry.example/a:2',
      '-n',
      'shop',
    );
    await kubectl(
      'rollout',
      'status',
      'deployment/api',
      '-n',
      'shop',
      '--timeout=60s',
    );
    await kubectl('rollout', 'undo', 'deployment/api', '-n', 'shop');
    const image = await kubectl(
      ...['get', 'deployment', 'api', '-n', 'shop', '-o'],
      'jsonpath={.spec.template.spec.containers[0].image} {.spec.replicas}',
    );
    expect(image).toBe('registry.example/a:1 2');
    const applied = {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: 'api', namespace: 'shop' },
      spec: { replicas: 5 },
    };
    const words = ['apply', '--server-side', '--field-manager=ci', '-f'];
    const manifest = file('api.json', applied);
    await expect(kubectl(...words, manifest)).rejects.toThrow(
      'Apply failed with 1 conflict',
    );
    await kubectl(...words, manifest, '--force-conflicts');
    expect(await kubectl('get', 'deployment', 'api', '-n', 'shop')).toContain(
      '/5',
    );
    expect(await kubectl('delete', 'namespace', 'shop', '--timeout=60s')).toBe(
      'namespace "shop" deleted\n',
    );
  }, 120_000);
});
