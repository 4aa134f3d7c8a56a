import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSyncz } from './parseSyncz';

/** Recorded from istiod 1.30.3, see testdata. */
const recorded = readFileSync(
  join(__dirname, 'testdata', 'truth', 'syncz-1-30-3.json'),
  'utf8',
);

describe('parseSyncz', () => {
  const connections = parseSyncz('istiod-1-30-3-a', recorded);
  const of = (proxy: string) =>
    connections.find(each => each.proxy === `${proxy}.full-1-30-3`);

  it('finds every proxy that real istiod lists', () => {
    expect(connections).toHaveLength(18);
  });

  it('takes a proxy for connected that acknowledged its clusters and listeners', () => {
    expect(of('plain-84f6769644-hgfq8')).toMatchObject({
      istiod: 'istiod-1-30-3-a',
      cdsAcknowledged: true,
      ldsAcknowledged: true,
      lastError: null,
      sentAt: expect.stringMatching(/^2026-/),
    });
  });

  it('gives the words of a proxy that rejects its listeners', () => {
    expect(of('native-annotation-false')).toMatchObject({
      cdsAcknowledged: true,
      ldsAcknowledged: false,
      lastError: expect.stringContaining('virtualInbound'),
    });
  });

  it('knows a proxy that never acknowledged its clusters', () => {
    expect(of('own-native-sidecar')).toMatchObject({
      cdsAcknowledged: false,
      ldsAcknowledged: true,
      lastError: null,
    });
  });

  it('leaves out connections of istioctl, which have no cluster_id', () => {
    const istioctl = {
      proxy: 'istioctl.x',
      istio_version: '65536.65536.65536',
    };
    expect(parseSyncz('istiod', JSON.stringify([istioctl]))).toEqual([]);
  });
});
