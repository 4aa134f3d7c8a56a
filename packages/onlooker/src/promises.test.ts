import { brokenAtEnd, type SeenEnd } from './brokenAtEnd';
import { brokenByDeeds } from './brokenByDeeds';
import { brokenByEvents, type SeenEvent } from './brokenByEvents';
import { brokenBySighting } from './brokenBySighting';
import type { Act, Deed } from './Deed';
import { deedOf } from './deedOf';

const allowed = {
  namespace: 'payments',
  planned: ['deployments/api'],
  ownerOfPod: (pod: string) => (pod === 'api-1' ? 'deployments/api' : null),
};

function onNamespace(act: Act): Deed {
  return { resource: 'namespaces', namespace: null, name: 'payments', act };
}

function restartOf(name: string, direction: 'forward' | 'back', attempt = 1) {
  const stamp = { migration: 'm', direction, attempt };
  const act: Act = { kind: 'restart', stamp };
  return { resource: 'deployments', namespace: 'payments', name, act };
}

const opened = onNamespace({ kind: 'record', sequence: 4, state: 'open' });
const relabelled = onNamespace({
  kind: 'labels',
  labels: { 'istio.io/rev': '1-30-3', 'istio-injection': null },
});

describe('the promises about what is written', () => {
  it('are kept by a move and its way back', () => {
    const deeds = [
      ...[opened, relabelled, restartOf('api', 'forward')],
      ...[restartOf('api', 'forward', 2), restartOf('later', 'back')],
    ];
    expect(brokenByDeeds(deeds, allowed)).toEqual([]);
  });

  it.each<[string, Deed[]]>([
    [
      'done twice: restart of deployments api for m forward 1',
      [opened, restartOf('api', 'forward'), restartOf('api', 'forward')],
    ],
    [
      'went backwards: restart of deployments api',
      [opened, restartOf('api', 'back'), restartOf('api', 'forward', 2)],
    ],
    [
      'went backwards: record of namespaces payments',
      [opened, onNamespace({ kind: 'record', sequence: 3, state: 'open' })],
    ],
    [
      'changed before it was recorded: labels of namespaces payments',
      [relabelled, opened],
    ],
    [
      'labels of one style only were written: {"istio.io/rev":"a"}',
      [
        opened,
        onNamespace({ kind: 'labels', labels: { 'istio.io/rev': 'a' } }),
      ],
    ],
    [
      'nobody planned: restart of deployments later',
      [opened, restartOf('later', 'forward')],
    ],
    [
      'nobody planned: end-pod of pods other-1',
      [
        opened,
        {
          ...{ resource: 'pods', namespace: 'payments', name: 'other-1' },
          act: { kind: 'end-pod', uid: 'u' },
        },
      ],
    ],
  ])('are broken: %s', (broken, deeds) => {
    expect(brokenByDeeds(deeds, allowed)).toEqual([broken]);
  });

  it('are read from an audit log', () => {
    const patch = { verb: 'patch', namespace: 'payments', name: 'api' };
    const stamped = {
      'mesh-plugins.io/restarted-for': 'm.back.2',
    };
    expect(
      deedOf({
        ...{ ...patch, resource: 'deployments' },
        body: {
          spec: { template: { metadata: { annotations: stamped } } },
        },
      }),
    ).toEqual(restartOf('api', 'back', 2));
    expect(
      deedOf({
        ...{ ...patch, verb: 'create', resource: 'pods', name: 'api-1' },
        subresource: 'eviction',
        body: { deleteOptions: { preconditions: { uid: 'u' } } },
      }).act,
    ).toEqual({ kind: 'end-pod', uid: 'u' });
    expect(
      deedOf({ ...patch, resource: 'deployments', body: { spec: {} } }).act
        .kind,
    ).toBe('other');
  });
});

describe('the promises about what is to be seen', () => {
  const api = {
    ...{ name: 'api', wanted: 3, available: 2 },
    ...{ mayBeAway: 0, awayByOthers: 0 },
  };

  it('count what a strategy allows and what others took away', () => {
    const seen = { labels: {}, labelledByOthers: false };
    expect(brokenBySighting({ ...seen, workloads: [api] })).toEqual([
      '1 pods of api are unavailable, 0 may be',
    ]);
    const excused = { ...api, awayByOthers: 1 };
    expect(brokenBySighting({ ...seen, workloads: [excused] })).toEqual([]);
  });

  it('want one style, unless somebody else wrote the second', () => {
    const labels = { 'istio.io/rev': 'a', 'istio-injection': 'enabled' };
    const seen = { workloads: [], labels };
    expect(brokenBySighting({ ...seen, labelledByOthers: true })).toEqual([]);
    expect(brokenBySighting({ ...seen, labelledByOthers: false })).toEqual([
      'the namespace has labels of two styles',
    ]);
  });
});

describe('the promises about the end', () => {
  const end: SeenEnd = {
    phase: 'rolled-back',
    says: 'payments is back on 1-29-6.',
    saysVerified: true,
    pods: [{ name: 'api-1', revision: '1-29-6', connected: true }],
    wanted: '1-29-6',
    labels: { 'istio.io/rev': 'stable' },
    prior: { 'istio.io/rev': 'stable', 'istio-injection': null },
    pinned: false,
  };

  it('are kept by a rollback to the very labels', () => {
    expect(brokenAtEnd(end)).toEqual([]);
  });

  it('are broken by another label, another revision and by silence', () => {
    const labels = { 'istio.io/rev': '1-29-6' };
    expect(brokenAtEnd({ ...end, labels })).toHaveLength(1);
    expect(brokenAtEnd({ ...end, labels, pinned: true })).toEqual([]);
    const pods = [{ name: 'api-1', revision: null, connected: true }];
    expect(brokenAtEnd({ ...end, pods })).toHaveLength(1);
    expect(brokenAtEnd({ ...end, phase: 'stopped', says: '' })).toHaveLength(1);
  });
});

describe('the promise about connections', () => {
  const end: SeenEnd = {
    phase: 'done',
    says: 'payments runs 1-30-3.',
    saysVerified: true,
    pods: [
      { name: 'api-1', revision: '1-30-3', connected: true },
      { name: 'api-2', revision: '1-30-3', connected: false },
    ],
    wanted: '1-30-3',
    labels: {},
    prior: {},
    pinned: false,
  };

  it('is broken by an end as verified with a proxy that is not connected', () => {
    expect(brokenAtEnd(end)).toEqual([
      'it ended as verified and the proxy of api-2 was not connected to 1-30-3',
    ]);
  });

  it('is kept where the end says that it is only moved', () => {
    expect(brokenAtEnd({ ...end, saysVerified: false })).toEqual([]);
  });
});

describe('the promises about the history', () => {
  const at = { object: 'Deployment/payments/api' };
  const sent: SeenEvent = {
    ...{ ...at, seq: 1, kind: 'write', code: 'write.sent', text: 'Restart.' },
  };
  const happened: SeenEvent = {
    ...{ ...at, seq: 2, kind: 'seen', code: 'write.happened', text: 'Seen.' },
  };
  const deed = restartOf('api', 'forward');

  it('are kept where each write is told and settled', () => {
    expect(brokenByEvents([sent, happened], [deed], true)).toEqual([]);
  });

  it('are broken by a gap, a repeat, an untold write and one left open', () => {
    expect(
      brokenByEvents([sent, { ...happened, seq: 3 }], [deed], true),
    ).toHaveLength(1);
    const again = { ...happened, seq: 3 };
    expect(brokenByEvents([sent, happened, again], [deed], true)).toHaveLength(
      1,
    );
    expect(brokenByEvents([], [deed], true)).toHaveLength(1);
    expect(brokenByEvents([sent], [deed], false)).toEqual([]);
    expect(brokenByEvents([sent], [deed], true)).toHaveLength(1);
  });
});
