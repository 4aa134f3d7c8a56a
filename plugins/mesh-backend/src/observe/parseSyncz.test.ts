import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSyncz } from './parseSyncz';

const istiod = { name: 'istiod-1-30-3-a', revision: '1-30-3' };

/** Recorded from istiod 1.30.3, see testdata. */
const recorded = readFileSync(
  join(__dirname, 'testdata', 'truth', 'syncz-1-30-3.json'),
  'utf8',
);

const parsed = (...entries: object[]) =>
  parseSyncz(istiod, JSON.stringify(entries));

describe('parseSyncz', () => {
  const connections = parseSyncz(istiod, recorded);

  it('finds every proxy that real istiod lists', () => {
    expect(connections).toHaveLength(18);
    expect(connections[0]).toEqual({
      proxy: 'already-annotated.full-1-30-3',
      istiod: 'istiod-1-30-3-a',
      revision: '1-30-3',
      clusterId: 'Kubernetes',
      istioVersion: '1.30.3',
      types: ['CDS', 'EDS', 'LDS', 'RDS', 'NDS'].map(name => ({
        name,
        standing: 'acknowledged',
        acknowledgedBefore: true,
        sentAt: expect.stringMatching(/^2026-11-21T08:24:28/),
        error: null,
      })),
    });
  });

  it('gives the words of a proxy that rejects its listeners', () => {
    const rejecting = connections.flatMap(({ proxy, types }) =>
      types
        .filter(({ error }) => error !== null)
        .map(type => ({ proxy, ...type })),
    );
    expect(rejecting).toEqual([
      expect.objectContaining({
        proxy: 'native-annotation-false.full-1-30-3',
        name: 'LDS',
        standing: 'pending',
        acknowledgedBefore: false,
        error: expect.stringContaining('virtualInbound'),
      }),
    ]);
  });

  it.each([
    ['of istioctl, which has no cluster_id', { proxy: 'a.b' }],
    [
      'of istioctl, by its version',
      { cluster_id: 'c', proxy: 'a.b', istio_version: '65536.65536.65536' },
    ],
  ])('leaves out a connection %s', (_, entry) => {
    expect(parsed(entry)).toEqual([]);
  });

  it('reads what istiod before 1.23 answers', () => {
    const [{ types }] = parsed({
      cluster_id: 'Kubernetes',
      proxy: 'api-1.payments',
      istio_version: '1.22.8',
      cluster_sent: 'b',
      cluster_acked: 'b',
      listener_sent: 'c',
      listener_acked: 'a',
    });
    expect(types).toEqual([
      {
        ...{ name: 'CDS', standing: 'acknowledged', acknowledgedBefore: true },
        ...{ sentAt: null, error: null },
      },
      {
        ...{ name: 'LDS', standing: 'pending', acknowledgedBefore: true },
        ...{ sentAt: null, error: null },
      },
    ]);
  });

  it('knows what was not sent, and a time that was never set', () => {
    const [{ types }] = parsed({
      cluster_id: 'Kubernetes',
      proxy: 'api-1.payments',
      resources: {
        'type.googleapis.com/istio.workload.Address': {
          sentTime: '0001-01-01T00:00:00Z',
        },
      },
    });
    expect(types).toEqual([
      {
        ...{ name: 'Address', standing: 'not-sent', acknowledgedBefore: false },
        ...{ sentAt: null, error: null },
      },
    ]);
  });
});
