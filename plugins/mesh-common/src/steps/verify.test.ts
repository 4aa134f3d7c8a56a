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
  unasked: readonly UnaskedIstiod[] = [],
  accepted = true,
) {
  const world = new FakeNamespace({
    labels: { 'istio.io/rev': 'stable' },
    deployments: [{ name: 'api', replicas: 1 }],
  });
  const record = startMigration(world, { kind: 'revision', name: '1-29-6' });
  world.connecting = connecting;
  if (unasked.some(({ reason }) => reason === 'no-istiod')) {
    world.revisions = [];
  }
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
    migration: {
      ...record,
      options: { ...record.options, acceptUnaskedConnections: accepted },
      marks,
    },
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
  unasked: readonly UnaskedIstiod[],
): NamespaceFacts['connections'] {
  if (connections.state === 'unknown' || unasked.length === 0) {
    return connections;
  }
  return {
    ...connections,
    value: { ...connections.value, unasked: [...unasked] },
  };
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

  it('accepts that istiod can never be asked where the plan does, and keeps why', () => {
    expect(assess(5, unaskedFor(0))).toMatchObject({
      kind: 'done',
      marks: { connectionNotAsked: 'istiod refuses to be asked (403).' },
    });
    expect(assess(100, unaskedFor(96)).kind).toBe('wait');
  });

  it('stops where nobody can ask and the plan did not accept that', () => {
    const unaccepted = (seconds: number) =>
      assess(seconds, unaskedFor(0), undefined, 'cannot-ask', [], false);
    expect(unaccepted(29).kind).toBe('wait');
    expect(unaccepted(30)).toMatchObject({
      kind: 'stop',
      findings: [{ message: { code: 'MESH240.consent' } }],
    });
  });

  it('accepts an address with the domain of the cluster', () => {
    const host = 'istiod-1-29-6.istio-system.svc.cluster.local';
    expect(assess(5, unaskedFor(0), host).kind).toBe('done');
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
    expect(assess(5, unaskedFor(0), host).kind).toBe('done');
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

/** Marks of a look at which istiod has been found unaskable since that second. */
function unaskedFor(second: number): MigrationRecord['marks'] {
  const unaskedSince = new Date(
    Date.parse(readyAt) + second * 1000,
  ).toISOString();
  return { restartSeenAt: {}, allReadyAt: readyAt, unaskedSince };
}

const silent = (
  reason: UnaskedIstiod['reason'],
  istiod: string | null = 'istiod-1-29-6-2',
): UnaskedIstiod => ({
  ...{ revision: '1-29-6', istiod, reason },
  why: 'No answer from istiod-1-29-6-2.',
});

describe('an istiod that does not answer', () => {
  it.each<[string, UnaskedIstiod['reason']]>([
    ['hangs', 'unreachable'],
    ['is not ready', 'not-ready'],
    ['is gone, with its Service', 'no-istiod'],
  ])('is waited for, and then stops the migration: it %s', (_, reason) => {
    const seen = (seconds: number) =>
      assess(
        ...([seconds, unaskedFor(0), undefined] as const),
        ...(['hangs', [silent(reason)]] as const),
      );
    expect(seen(29)).toMatchObject({
      kind: 'wait',
      for: { code: 'verify.not-answering-yet' },
    });
    expect(seen(30)).toMatchObject({
      kind: 'stop',
      findings: [{ code: 'MESH240' }],
    });
  });

  it('takes nothing back of what it said before', () => {
    const istiodSaid = { at: readyAt, connected: [] };
    const marks = { ...unaskedFor(0), istiodSaid };
    expect(assess(20, marks)).toMatchObject({
      kind: 'wait',
      for: { code: 'verify.not-answering', params: { done: 0, all: 1 } },
    });
    expect(assess(30, marks)).toMatchObject({
      kind: 'stop',
      findings: [
        {
          code: 'MESH240',
          evidence: [`api-1: not connected as istiod said at ${istiodSaid.at}`],
        },
      ],
    });
  });

  it('is told from one that lists nothing: that is an answer, and is kept', () => {
    expect(assess(1, undefined, undefined, 'never')).toMatchObject({
      kind: 'wait',
      marks: { istiodSaid: { connected: [] } },
    });
  });

  it('is no answer of another one beside it', () => {
    const partly = (seconds: number) =>
      assess(...([seconds, undefined, undefined, 'never'] as const), [
        silent('unreachable'),
      ]);
    expect(partly(29)).toMatchObject({
      kind: 'wait',
      for: { code: 'verify.not-answering' },
    });
    expect(partly(30)).toMatchObject({
      kind: 'stop',
      findings: [{ code: 'MESH240' }],
    });
  });
});

it('says at once that a proxy rejects its configuration, and waits all the same', () => {
  const seen = (seconds: number) =>
    assess(seconds, undefined, undefined, 'rejecting');
  expect(seen(1)).toMatchObject({
    kind: 'wait',
    for: {
      code: 'verify.rejecting',
      text: expect.stringContaining('duplicate listener 0.0.0.0_8080'),
    },
  });
  expect(seen(29).kind).toBe('wait');
  expect(seen(30)).toMatchObject({ findings: [{ code: 'MESH213' }] });
});
