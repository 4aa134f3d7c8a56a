import { FakeNamespace } from '../decide/__testUtils__/FakeNamespace';
import { startMigration } from '../decide/__testUtils__/startMigration';
import type { NamespaceFacts } from '../facts/namespaceFacts';
import type { UnaskedIstiod } from '../facts/proxyConnection';
import { known } from '../model/known';
import type { MigrationRecord } from '../model/migrationRecord';
import { verify } from './verify';

const settings = {
  settleMs: 0,
  restartTimeoutMs: 60_000,
  connectTimeoutMs: 30_000,
  canaryWatchMs: 10_000,
  soakMs: 0,
  confirmTimeoutMs: 60_000,
  lookAgainMs: 1_000,
};
const readyAt = '2026-01-01T00:00:00.000Z';

/** Verifies that all pods run the revision that they run, some seconds after they were ready. */
function assess(
  seconds: number,
  marks: MigrationRecord['marks'] = { restartSeenAt: {}, allReadyAt: readyAt },
  caHost?: string,
  connecting: FakeNamespace['connecting'] = 'cannot-ask',
  unasked: UnaskedIstiod[] = [],
) {
  const world = new FakeNamespace({
    labels: { 'istio.io/rev': 'stable' },
    deployments: [{ name: 'api', replicas: 1 }],
  });
  const record = startMigration(world, { kind: 'revision', name: '1-29-6' });
  world.connecting = connecting;
  const facts = world.facts('1-29-6');
  if (facts.pods.state === 'unknown') throw new Error('the fixture is known');
  const pods = facts.pods.value.map(pod => ({
    ...pod,
    running:
      caHost && pod.running.kind === 'revision'
        ? { ...pod.running, caHost }
        : pod.running,
  }));
  const now = new Date(Date.parse(readyAt) + seconds * 1000).toISOString();
  return verify.assess({
    migration: { ...record, marks },
    facts: {
      ...facts,
      pods: known(pods, now),
      connections: withUnasked(facts.connections, unasked),
    },
    now,
    settings,
  });
}

function withUnasked(
  connections: NamespaceFacts['connections'],
  unasked: UnaskedIstiod[],
): NamespaceFacts['connections'] {
  if (connections.state === 'unknown') return connections;
  return { ...connections, value: { ...connections.value, unasked } };
}

describe('the verify step', () => {
  it('asks before it takes "not asked" for an answer', () => {
    const verdict = assess(0, { restartSeenAt: {} });
    expect(verdict).toMatchObject({
      kind: 'wait',
      for: { code: 'verify.ask' },
      marks: { allReadyAt: readyAt },
    });
  });

  it('asks again after a passing failure', () => {
    expect(assess(1)).toMatchObject({
      kind: 'wait',
      for: { code: 'verify.ask-again' },
    });
  });

  it('accepts that istiod cannot be asked, and keeps why', () => {
    expect(assess(5)).toMatchObject({
      kind: 'done',
      marks: { connectionNotAsked: 'istiod refuses to be asked (403).' },
    });
  });

  it('accepts an address with the domain of the cluster', () => {
    const host = 'istiod-1-29-6.istio-system.svc.cluster.local';
    expect(assess(5, undefined, host).kind).toBe('done');
  });

  it('does not accept the address of another control plane', () => {
    const host = 'istiod-1-30-3.istio-system.svc';
    expect(assess(5, undefined, host).kind).toBe('wait');
    expect(assess(30, undefined, host)).toMatchObject({
      kind: 'stop',
      findings: [{ code: 'MESH214', evidence: [`api-1: ${host}`] }],
    });
  });
});

describe('the addresses of a proxy, for the verify step', () => {
  it.each([
    'meshca.googleapis.com',
    'cert-manager-istio-csr.cert-manager.svc',
    'istiod-remote.istio-system.svc',
    'istiod.istio-system.svc',
  ])('say nothing where any revision may answer: %s', host => {
    expect(assess(5, undefined, host).kind).toBe('done');
  });

  it('that name another control plane are no move to the target, even while it is connected there', () => {
    const host = 'istiod-1-30-3.istio-system.svc';
    expect(assess(30, undefined, host, 'yes')).toMatchObject({
      kind: 'stop',
      findings: [{ code: 'MESH214' }],
    });
    expect(assess(30, undefined, undefined, 'yes').kind).toBe('done');
  });
});

describe('an istiod that did not answer beside others that did', () => {
  const partly = (seconds: number) =>
    assess(seconds, undefined, undefined, 'never', [
      {
        ...{ revision: '1-29-6', istiod: 'istiod-1-29-6-2' },
        ...{ reason: 'unreachable', why: 'No answer from istiod-1-29-6-2.' },
      },
    ]);

  it('is worth the whole wait, since the others may list the proxy yet', () => {
    expect(partly(29)).toMatchObject({
      kind: 'wait',
      for: { code: 'verify.ask-again' },
    });
  });

  it('never fails a migration', () => {
    expect(partly(30)).toMatchObject({
      kind: 'done',
      marks: { connectionNotAsked: 'No answer from istiod-1-29-6-2.' },
    });
  });
});
