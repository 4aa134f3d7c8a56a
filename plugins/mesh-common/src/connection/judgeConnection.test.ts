import type {
  AskedConnections,
  ProxyConnection,
  UnaskedIstiod,
  XdsType,
} from '../facts/proxyConnection';
import { podOf, runs } from '../state/__testUtils__/placementFixture';
import { SILENT_FOR_MS } from './connectionStanding';
import { leadBySpelling } from '../injection/leadOfHost';
import { judgeConnection } from './judgeConnection';

const startedAt = '2026-11-21T10:00:00Z';
const pod = podOf('api', 0, '1-30-3', { startedAt, createdAt: startedAt });

/** So many seconds after the pod started. */
const at = (seconds: number) =>
  new Date(Date.parse(startedAt) + seconds * 1000).toISOString();

const acknowledged = (name: string, seconds = 5): XdsType => ({
  ...{ name, standing: 'acknowledged', acknowledgedBefore: true },
  ...{ sentAt: at(seconds), error: null },
});
const pending = (name: string, changes: Partial<XdsType> = {}): XdsType => ({
  ...{ name, standing: 'pending', acknowledgedBefore: false },
  ...{ sentAt: at(5), error: null },
  ...changes,
});

function listed(
  types: XdsType[],
  changes: Partial<ProxyConnection> = {},
): ProxyConnection {
  return {
    ...{ proxy: 'api-0.payments', istiod: 'istiod-a', revision: '1-30-3' },
    ...{ clusterId: 'Kubernetes', istioVersion: '1.30.3', types },
    ...changes,
  };
}

function asked(
  connections: ProxyConnection[],
  changes: Partial<AskedConnections> = {},
): AskedConnections {
  return {
    askedAt: at(20),
    connections,
    answered: [{ istiod: 'istiod-a', revision: '1-30-3' }],
    unasked: [],
    ...changes,
  };
}

const judge = (connections: ProxyConnection[], seconds = 20) =>
  judgeConnection(
    pod,
    asked(connections, { askedAt: at(seconds) }),
    '1-30-3',
    leadBySpelling,
  );
const both = [acknowledged('CDS'), acknowledged('LDS')];

describe('a proxy that istiod lists', () => {
  it('is in sync once it has acknowledged clusters and listeners', () => {
    expect(judge([listed([...both, pending('RDS')])])).toMatchObject({
      state: 'connected',
      standing: 'in-sync',
      synced: true,
      missing: [],
      proxyVersion: '1.30.3',
    });
  });

  it.each([
    ['clusters', [pending('CDS'), acknowledged('LDS')], ['CDS']],
    ['listeners', [acknowledged('CDS'), pending('LDS')], ['LDS']],
    ['listeners that were not sent', [acknowledged('CDS')], ['LDS']],
    ['anything', [], ['CDS', 'LDS']],
  ])('catches up while it has not acknowledged %s', (_, types, missing) => {
    expect(judge([listed(types)])).toMatchObject({
      standing: 'catching-up',
      synced: false,
      missing: missing.map(type => expect.objectContaining({ type })),
    });
  });

  it('is in sync while another push is under way', () => {
    const again = pending('CDS', { acknowledgedBefore: true });
    expect(judge([listed([again, acknowledged('LDS')])])).toMatchObject({
      standing: 'in-sync',
      missing: [{ type: 'CDS' }],
    });
  });

  it.each([
    [pending('CDS'), 'catching-up'],
    [pending('CDS', { acknowledgedBefore: true }), 'in-sync'],
  ] as const)('is behind once it is silent for long: %j', (type, before) => {
    const connections = [listed([type, acknowledged('LDS')])];
    const limit = 5 + SILENT_FOR_MS / 1000;
    expect(judge(connections, limit)).toMatchObject({ standing: before });
    expect(judge(connections, limit + 1)).toMatchObject({ standing: 'behind' });
  });

  it('is behind once nothing was sent for long', () => {
    const limit = SILENT_FOR_MS / 1000;
    expect(judge([listed([])], limit)).toMatchObject({
      standing: 'catching-up',
    });
    expect(judge([listed([])], limit + 1)).toMatchObject({
      standing: 'behind',
    });
  });

  it('is not taken for behind where istiod does not say since when', () => {
    const types = [pending('CDS', { sentAt: null }), acknowledged('LDS')];
    expect(judge([listed(types)], 3600)).toMatchObject({
      standing: 'catching-up',
    });
  });

  it('rejects in its own words, whatever else it has acknowledged', () => {
    const error = 'Error adding/updating listener(s) virtualInbound';
    const types = [
      acknowledged('CDS'),
      pending('LDS', { error }),
      pending('RDS', { error: 'route' }),
    ];
    expect(judge([listed(types)])).toMatchObject({
      standing: 'rejecting',
      synced: false,
      lastError: error,
      rejected: [
        { type: 'LDS', words: error },
        { type: 'RDS', words: 'route' },
      ],
    });
  });

  it('is judged by all of its types where it asks for none of an Envoy', () => {
    expect(judge([listed([acknowledged('Address')])])).toMatchObject({
      standing: 'in-sync',
    });
    expect(judge([listed([pending('Address')])])).toMatchObject({
      missing: [{ type: 'Address' }],
    });
  });

  it('of istiod before 1.23 is judged without times', () => {
    const types = both.map(type => ({ ...type, sentAt: null }));
    expect(judge([listed(types)])).toMatchObject({ standing: 'in-sync' });
  });
});

describe('which connection is the pod’s own', () => {
  it('not that of a pod of the same name before it', () => {
    const before = both.map(type => ({ ...type, sentAt: at(-10) }));
    expect(judge([listed(before)])).toEqual({ state: 'not-connected' });
  });

  it('by when it started, not by when it was created', () => {
    const late = { ...pod, createdAt: at(-600) };
    const before = both.map(type => ({ ...type, sentAt: at(-10) }));
    expect(
      judgeConnection(late, asked([listed(before)]), '1-30-3', leadBySpelling),
    ).toEqual({
      state: 'not-connected',
    });
  });

  it('with clocks that differ by a second', () => {
    const types = both.map(type => ({ ...type, sentAt: at(-1) }));
    expect(judge([listed(types)])).toMatchObject({ standing: 'in-sync' });
  });

  it('not one sent before the start beside one sent after it', () => {
    const types = [acknowledged('CDS'), acknowledged('LDS', -600)];
    expect(judge([listed(types)])).toMatchObject({ standing: 'catching-up' });
  });

  it.each(['api-0.shop', 'api-00.payments', 'x.api-0.payments'])(
    'not that of %s',
    proxy => {
      expect(judge([listed(both, { proxy })])).toEqual({
        state: 'not-connected',
      });
    },
  );

  it('not that of a pod of the same name in another cluster', () => {
    expect(judge([listed(both, { clusterId: 'other' })])).toEqual({
      state: 'not-connected',
    });
  });

  it.each([
    ['first', false],
    ['last', true],
  ])('the newest where two replicas list it, %s', (_, reversed) => {
    const error = 'rejected before it reconnected';
    const old = listed([acknowledged('CDS', 5), pending('LDS', { error })]);
    const types = [acknowledged('CDS', 9), acknowledged('LDS', 9)];
    const renewed = listed(types, { istiod: 'istiod-b' });
    const connections = reversed ? [old, renewed] : [renewed, old];
    expect(judge(connections)).toMatchObject({
      istiod: 'istiod-b',
      standing: 'in-sync',
    });
  });
});

describe('a proxy of another revision than its pod was injected by', () => {
  const other = { istiod: 'istiod-old', revision: '1-29-6' };

  it('is told', () => {
    expect(judge([listed(both, other)])).toMatchObject({
      ...other,
      standing: 'other-revision',
    });
  });

  it('is not, where it has gone on to its own meanwhile', () => {
    const own = listed([acknowledged('CDS', 9), acknowledged('LDS', 9)]);
    expect(judge([listed(both, other), own])).toMatchObject({
      revision: '1-30-3',
      standing: 'in-sync',
    });
  });

  it('is not, where the revision of the pod is not known', () => {
    expect(
      judgeConnection(pod, asked([listed(both, other)]), null, leadBySpelling),
    ).toMatchObject({ revision: '1-29-6', standing: 'in-sync' });
  });
});

describe('a proxy that no istiod lists', () => {
  const unasked = (changes: Partial<UnaskedIstiod> = {}): UnaskedIstiod => ({
    ...{ revision: '1-30-3', istiod: 'istiod-b' },
    ...{ reason: 'unreachable', why: 'No answer.' },
    ...changes,
  });

  it('is not connected where all were asked', () => {
    expect(judge([])).toEqual({ state: 'not-connected' });
  });

  it('may be connected to the replica that did not answer', () => {
    expect(
      judgeConnection(
        pod,
        asked([], { unasked: [unasked()] }),
        '1-30-3',
        leadBySpelling,
      ),
    ).toMatchObject({
      state: 'not-asked',
      reason: 'partly',
      why: 'No answer.',
    });
  });

  it('is not asked for where none answered, and its addresses say something weaker', () => {
    const nobody = asked([], { answered: [], unasked: [unasked()] });
    const host = 'istiod-1-30-3.istio-system.svc';
    expect(judgeConnection(pod, nobody, '1-30-3', leadBySpelling)).toEqual({
      state: 'not-asked',
      reason: 'unreachable',
      why: 'No answer.',
      told: { caHost: host, discoveryHost: host, agree: 'own-revision' },
    });
  });

  it.each([
    ['meshca.googleapis.com', null, 'nothing'],
    ['meshca.googleapis.com', 'istiod-1-30-3.istio-system.svc', 'own-revision'],
    ['istiod-1-29-6.istio-system.svc', null, 'other-revision'],
  ] as const)('was told %s and %s: %s', (caHost, discoveryHost, agree) => {
    const running = runs('1-30-3');
    const told = { ...pod, running: { ...running, caHost, discoveryHost } };
    const nobody = asked([], { answered: [], unasked: [unasked()] });
    expect(
      judgeConnection(told, nobody, '1-30-3', leadBySpelling),
    ).toMatchObject({
      told: { agree },
    });
  });

  it('says nothing of what the istiods of other revisions did not answer', () => {
    const other = unasked({ revision: '1-29-6' });
    expect(
      judgeConnection(
        pod,
        asked([], { unasked: [other] }),
        '1-30-3',
        leadBySpelling,
      ),
    ).toEqual({ state: 'not-connected' });
  });
});
