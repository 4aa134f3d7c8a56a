import { application } from '../scenarios/parts/workload';
import { namespace } from '../scenarios/parts/workload';
import { createSandboxCluster, SandboxCluster } from '../createSandboxCluster';
import { twoRevisions } from '../scenarios/twoRevisions';
import { istiodOf } from './istiodOf';

let sandbox: SandboxCluster;

beforeEach(() => {
  sandbox = createSandboxCluster({ scenario: twoRevisions });
  sandbox.stage.create(
    namespace('shop', { 'istio.io/rev': 'canary' }),
    ...application('shop', 'web', { replicas: 2 }),
  );
  sandbox.stage.settle();
});

const revision = '1-30-3';

function istiodPod() {
  const found = sandbox.store
    .list('pods', 'istio-system')
    .find(({ metadata }) => metadata.labels?.['istio.io/rev'] === revision);
  if (!found) throw new Error('the scenario has no istiod');
  return found;
}

function refusals(): string[] {
  sandbox.stage.patch('deployments.apps', 'shop', 'web', {
    spec: { template: { metadata: { annotations: { again: 'yes' } } } },
  });
  sandbox.clock.advance(5_000);
  return sandbox.store
    .list('events', 'shop')
    .filter(({ reason }) => reason === 'FailedCreate')
    .map(({ message }) => message);
}

it('lists the proxies of its pods while nothing is broken', () => {
  expect(sandbox.control.connected(revision)).toHaveLength(2);
  expect(refusals()).toEqual([]);
});

it.each([
  ['hang', 'context deadline exceeded'],
  ['lie-down', 'connect: connection refused'],
] as const)(
  'of a revision that does %s injects no pod, and looks ready',
  (fault, words) => {
    sandbox.control.break({ target: 'istiod', revision, fault });
    sandbox.clock.advance(5_000);
    const ready = istiodPod().status?.conditions?.find(
      ({ type }) => type === 'Ready',
    );
    expect(ready?.status).toBe('True');
    expect(sandbox.control.connected(revision)).toEqual([]);
    expect(refusals()[0]).toContain(words);
    sandbox.control.mend({ target: 'istiod', revision });
    sandbox.stage.settle();
    expect(sandbox.control.connected(revision)).toHaveLength(2);
  },
);

it('that lies down has nothing on its ports, and one that hangs has', () => {
  sandbox.control.break({ target: 'istiod', revision, fault: 'lie-down' });
  expect(istiodOf(sandbox.stage.cluster, istiodPod())).toBeUndefined();
  sandbox.control.break({ target: 'istiod', revision, fault: 'hang' });
  expect(istiodOf(sandbox.stage.cluster, istiodPod())).toBeDefined();
});

it('that forgets its proxies injects all the same', () => {
  sandbox.control.break({ target: 'istiod', revision, fault: 'forget' });
  expect(sandbox.control.connected(revision)).toEqual([]);
  expect(refusals()).toEqual([]);
});

it('that is uninstalled leaves its tag behind, which refuses pods', () => {
  sandbox.control.uninstall(revision);
  sandbox.clock.advance(60_000);
  expect(sandbox.control.connected(revision)).toEqual([]);
  const webhooks = sandbox.store
    .list('mutatingwebhookconfigurations.admissionregistration.k8s.io')
    .map(({ metadata }) => metadata.name);
  expect(webhooks.some(name => name.includes('canary'))).toBe(true);
  expect(webhooks.some(name => name.includes(revision))).toBe(false);
  expect(refusals()[0]).toContain('failed calling webhook');
});
