import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createSandboxCluster, SandboxCluster } from '../createSandboxCluster';
import { cronJob, statefulSet } from '..';
import { demo } from '../scenarios/demo';
import { commands } from '.';
import { runCli } from './runCli';

let cluster: SandboxCluster;
let folder: string;
let stateFile: string;

beforeAll(async () => {
  cluster = createSandboxCluster({ scenario: demo });
  await cluster.start();
  folder = mkdtempSync(path.join(tmpdir(), 'sandbox-cli-'));
  stateFile = path.join(folder, 'state.json');
  writeFileSync(
    stateFile,
    JSON.stringify({ url: cluster.url, tokens: cluster.tokens }),
  );
});
afterAll(async () => {
  await cluster.stop();
  rmSync(folder, { recursive: true });
});

async function run(
  line: string,
): Promise<{ code: number; said: string; complained: string }> {
  const said: string[] = [];
  const complained: string[] = [];
  const words = ['--state-file', stateFile, ...line.split(' ').filter(Boolean)];
  const code = await runCli(
    words,
    text => said.push(text),
    text => complained.push(text),
  );
  return { code, said: said.join('\n'), complained: complained.join('\n') };
}

describe('the command line', () => {
  it('explains every command', async () => {
    const { code, said } = await run('--help');
    expect(code).toBe(0);
    commands.forEach(({ usage, description }) => {
      expect(said).toContain(usage);
      expect(said).toContain(description);
    });
  });

  it('shows pods with the revision that they run', async () => {
    const { said } = await run('get pods -n ledger');
    expect(said.split('\n')).toHaveLength(4);
    expect(said).toMatch(/ledger\s+ledger-api-\S+\s+yes\s+Running\s+1-30-3/);
  });

  it('sets and removes labels at once, as one write', async () => {
    const { said } = await run(
      'label namespace payments-risk istio.io/rev=1-30-3 istio-injection-',
    );
    expect(said).toContain('istio.io/rev=1-30-3');
    expect(said).not.toContain('istio-injection');
    expect(cluster.control.audit('kubernetes-admin')).toHaveLength(1);
  });

  it('restarts a deployment', async () => {
    await run('restart deployment ledger-api -n ledger');
    cluster.clock.advance(60_000);
    const pods = cluster.store.list('pods', 'ledger');
    expect(
      pods.filter(
        ({ metadata }) =>
          metadata.annotations?.['kubectl.kubernetes.io/restartedAt'],
      ),
    ).toHaveLength(3);
  });

  it('breaks and mends', async () => {
    expect(
      (await run('break pods -n ledger ledger-api --fault not-ready')).said,
    ).toContain('sandbox mend pods ledger-api -n ledger');
    cluster.clock.advance(1000);
    expect(
      cluster.store.get('deployments.apps', 'ledger', 'ledger-api')?.status
        .availableReplicas,
    ).toBeUndefined();
    expect((await run('mend pods -n ledger ledger-api')).code).toBe(0);
    cluster.clock.advance(1000);
    expect(
      cluster.store.get('deployments.apps', 'ledger', 'ledger-api')?.status
        .availableReplicas,
    ).toBe(3);
  });

  it('shows every kind of workload, with the columns that kubectl has', async () => {
    cluster.stage.create(
      ...statefulSet('ledger', 'shelf', { replicas: 2 }),
      ...cronJob('ledger', 'nightly', { schedule: '0 2 * * *' }),
    );
    cluster.stage.settle();
    expect((await run('get sts shelf -n ledger')).said).toMatch(
      /^NAMESPACE +NAME +READY +AGE\nledger +shelf +2\/2 +\d+\w+$/,
    );
    expect((await run('get cronjobs -n ledger')).said).toMatch(
      /ledger +nightly +0 2 \* \* \*/,
    );
  });

  it('breaks and mends the pods of any workload', async () => {
    cluster.stage.create(...statefulSet('ledger', 'stack', { replicas: 2 }));
    cluster.stage.settle();
    const ready = () =>
      cluster.store.get('statefulsets.apps', 'ledger', 'stack')?.status
        .readyReplicas;
    const { said } = await run('break pods statefulset/stack -n ledger');
    expect(said).toContain('sandbox mend pods statefulset/stack -n ledger');
    cluster.clock.advance(1000);
    expect(ready()).toBeUndefined();
    expect((await run('mend pods sts/stack -n ledger')).code).toBe(0);
    cluster.clock.advance(1000);
    expect(ready()).toBe(2);
  });

  it.each([
    [
      'dance',
      'There is no command "dance". There are get, label, restart, break, mend, reset, audit, kubeconfig.',
    ],
    [
      'get unicorns',
      '"unicorns" cannot be shown. What can: pods, deployments, statefulsets, daemonsets, replicasets, jobs, cronjobs, rollouts, namespaces, webhooks.',
    ],
    ['get pods -n nowhere', 'There are no pods in namespace nowhere.'],
    ['label namespace missing a=b', 'namespaces "missing" not found'],
    [
      'label namespace ledger nonsense',
      '"nonsense" is no label. Write key=value to set one, or key- to remove it.',
    ],
    [
      'break pods ledger-api',
      'Say which deployment, and its namespace with -n.',
    ],
    [
      'break pods unicorn/ledger -n ledger',
      'The pods of a "unicorn" cannot be broken. Those of these can: deployment, statefulset, daemonset, replicaset, job, cronjob, rollout.',
    ],
    [
      'break pods ds/ledger -n ledger',
      'There is no daemonset ledger in namespace ledger. It has none.',
    ],
    [
      'break istiod 9-9-9',
      'There is no deployment istiod-9-9-9 in namespace istio-system. It has istiod-1-29-6, istiod-1-30-3.',
    ],
    [
      'restart deployment missing -n ledger',
      'deployments.apps "missing" not found',
    ],
  ])('says of "%s" what is wrong', async (line, message) => {
    const { code, complained } = await run(line);
    expect(code).toBe(1);
    expect(complained).toBe(message);
  });

  it('says when no sandbox answers, and when no state file is there', async () => {
    const complaints: string[] = [];
    const file = path.join(folder, 'gone.json');
    writeFileSync(
      file,
      JSON.stringify({ url: 'http://127.0.0.1:9', tokens: { admin: 'x' } }),
    );
    await runCli(
      ['--state-file', file, 'get', 'ns'],
      () => {},
      text => complaints.push(text),
    );
    await runCli(
      ['--state-file', path.join(folder, 'never'), 'get', 'ns'],
      () => {},
      text => complaints.push(text),
    );
    expect(complaints[0]).toBe(
      'The sandbox does not answer. Is the demo running? Start it with: npm run demo',
    );
    expect(complaints[1]).toMatch(/cannot be read\. Is the demo running\?/);
  });
});
