import { FakeNamespace } from '../decide/__testUtils__/FakeNamespace';
import { intentSchema, type Intent } from './intent';
import { fenceFor } from './fenceFor';
import { sameEffect } from './sameEffect';
import { settleIntent } from './settleIntent';

const condition = {
  name: 'payments',
  uid: 'uid-namespace',
  resourceVersion: '1',
};

const intents: readonly Intent[] = [
  {
    kind: 'write-record',
    ...condition,
    record: {
      format: 1,
      portal: 'https://portal.example',
      migration: 'm1',
      sequence: 1,
      state: 'open',
      prior: { 'istio.io/rev': 'stable', 'istio-injection': null },
      priorRevision: '1-29-6',
    },
  },
  {
    kind: 'relabel-namespace',
    ...condition,
    labels: { 'istio.io/rev': '1-30-3', 'istio-injection': null },
  },
  {
    kind: 'restart-workload',
    object: 'Deployment',
    ...condition,
    name: 'api',
    uid: 'uid-api',
    namespace: 'payments',
    stamp: 'm1.forward.1',
  },
  {
    kind: 'restart-rollout',
    ...condition,
    name: 'web',
    uid: 'uid-web',
    namespace: 'payments',
    restartAt: '2026-01-01T00:00:05Z',
  },
  {
    kind: 'evict-pod',
    ...condition,
    name: 'api-1',
    uid: 'uid-api-pod-1',
    namespace: 'payments',
  },
  {
    kind: 'delete-pod',
    ...condition,
    name: 'api-1',
    uid: 'uid-api-pod-1',
    namespace: 'payments',
  },
];

/** Nothing more is wanted of a pod than that it goes. */
const endsPod = ({ kind }: Intent) =>
  kind === 'evict-pod' || kind === 'delete-pod';

function world(): FakeNamespace {
  return new FakeNamespace({
    labels: { 'istio.io/rev': 'stable' },
    deployments: [{ name: 'api', replicas: 1 }],
    rollouts: [{ name: 'web', replicas: 1 }],
  });
}

describe.each(intents)('an unsettled $kind', intent => {
  it('is possible while its object is as it was', () => {
    expect(settleIntent(intent, world().facts())).toBe('possible');
  });

  it('has happened once its object shows the effect', () => {
    const after = world();
    expect(after.apply(intent)).toBe('applied');
    expect(settleIntent(intent, after.facts())).toBe('happened');
  });

  it('is impossible once somebody else has written the object', () => {
    const after = world();
    after.touch(intent.uid);
    expect(settleIntent(intent, after.facts())).toBe('impossible');
    expect(after.apply(intent)).toBe('conflict');
  });

  it('is made impossible by its fence, and the fence by the write', () => {
    const fence = fenceFor(intent, 'ticket-2');
    const fenced = world();
    expect(fenced.apply(fence)).toBe('applied');
    expect(fenced.apply(intent)).toBe('conflict');
    expect(settleIntent(intent, fenced.facts())).toBe('impossible');
    const written = world();
    written.apply(intent);
    expect(written.apply(fence)).toBe('conflict');
  });

  it('cannot arrive any more when its object is gone', () => {
    const facts = world().facts();
    const observedAt = '2026-01-01T00:00:00.000Z';
    const gone = {
      ...facts,
      object: { state: 'known' as const, value: null, observedAt },
      workloads: { state: 'known' as const, value: [], observedAt },
      pods: { state: 'known' as const, value: [], observedAt },
    };
    expect(settleIntent(intent, gone)).toBe(
      endsPod(intent) ? 'happened' : 'impossible',
    );
  });

  it('stays possible while its object cannot be read', () => {
    const unreadable = world();
    unreadable.apply(intent);
    unreadable.hidden.add('object').add('workloads').add('pods');
    expect(settleIntent(intent, unreadable.facts())).toBe('possible');
  });

  it('has the same effect at another resourceVersion, and no other intent has it', () => {
    const newer = { ...intent, resourceVersion: '7' };
    expect(sameEffect(intent, newer)).toBe(true);
    for (const other of intents.filter(each => each !== intent)) {
      expect(sameEffect(intent, other)).toBe(false);
    }
    expect(sameEffect(intent, fenceFor(intent, 'ticket'))).toBe(false);
  });
});

describe('the end of a pod', () => {
  it('has happened once the pod is on its way out', () => {
    const facts = world().facts();
    if (facts.pods.state === 'unknown') throw new Error('the fixture is known');
    const leaving = facts.pods.value.map(pod => ({
      ...pod,
      terminating: true,
      resourceVersion: '9',
    }));
    const ended = { ...facts, pods: { ...facts.pods, value: leaving } };
    for (const intent of intents.filter(endsPod)) {
      expect(settleIntent(intent, ended)).toBe('happened');
    }
  });
});

describe('the restart of a Rollout', () => {
  it('is told in whatever form its controller writes the time', () => {
    const after = world();
    const [restart] = intents.filter(({ kind }) => kind === 'restart-rollout');
    after.rollouts[0].askForRestart('2026-01-01T00:00:05.000Z');
    expect(settleIntent(restart, after.facts())).toBe('happened');
  });
});

describe('a fence', () => {
  it('is settled by its own ticket', () => {
    const fence = fenceFor(intents[1], 'ticket-2');
    const after = world();
    after.apply(fence);
    expect(settleIntent(fence, after.facts())).toBe('happened');
  });
});

describe('a saved intent', () => {
  it('reads as it was saved', () => {
    for (const intent of intents) {
      expect(intentSchema.parse(JSON.parse(JSON.stringify(intent)))).toEqual(
        intent,
      );
    }
  });

  it('reads from a release that restarted Deployments only', () => {
    const saved = {
      kind: 'restart-deployment',
      ...condition,
      namespace: 'payments',
      stamp: 'm1.forward.1',
    };
    expect(intentSchema.parse(saved)).toEqual({
      ...saved,
      kind: 'restart-workload',
      object: 'Deployment',
    });
    const fence = {
      kind: 'fence',
      ...condition,
      object: 'Deployment',
      namespace: 'payments',
      ticket: 't',
    };
    expect(intentSchema.parse(fence)).toEqual(fence);
  });

  it.each([null, 'restart-deployment', { kind: 'scale' }])(
    'is refused where it is %j',
    saved => {
      expect(intentSchema.safeParse(saved).success).toBe(false);
    },
  );
});
