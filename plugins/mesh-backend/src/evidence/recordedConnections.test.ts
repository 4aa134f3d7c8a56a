import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  judgeConnection,
  leadBySpelling,
  parsePod,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { parseSyncz } from '../observe/parseSyncz';

/** Recorded from istiod 1.30.3 while 18 proxies were connected to it. */
const connections = parseSyncz(
  { name: 'istiod-1-30-3-a', revision: '1-30-3' },
  readFileSync(
    join(__dirname, '../observe/testdata/truth/syncz-1-30-3.json'),
    'utf8',
  ),
);
const asked = {
  askedAt: '2026-11-21T08:24:40Z',
  connections,
  answered: [{ istiod: 'istiod-1-30-3-a', revision: '1-30-3' }],
  unasked: [],
};

/** A pod of this name that started before it was recorded. */
function podOf(proxy: string, startTime: string) {
  const dot = proxy.lastIndexOf('.');
  return parsePod({
    metadata: { name: proxy.slice(0, dot), namespace: proxy.slice(dot + 1) },
    status: { startTime },
  });
}

function judge(
  proxy: string,
  revision = '1-30-3',
  startTime = '2026-11-21T08:24:20Z',
) {
  return judgeConnection(
    podOf(proxy, startTime),
    asked,
    revision,
    leadBySpelling,
  );
}

const troubled = [
  'native-annotation-false.full-1-30-3',
  'own-native-sidecar.full-1-30-3',
];

describe('the recorded connections', () => {
  const inSync = connections
    .map(({ proxy }) => proxy)
    .filter(proxy => !troubled.includes(proxy));

  it('are 16 in sync and two that are not', () => {
    expect(inSync).toHaveLength(16);
  });

  it.each(inSync)('%s is in sync', proxy => {
    expect(judge(proxy)).toMatchObject({
      state: 'connected',
      istiod: 'istiod-1-30-3-a',
      standing: 'in-sync',
      synced: true,
    });
  });

  it('one rejects its listeners', () => {
    expect(judge('native-annotation-false.full-1-30-3')).toMatchObject({
      standing: 'rejecting',
      rejected: [
        {
          type: 'LDS',
          words:
            'Error adding/updating listener(s) virtualInbound: made up by the load client',
        },
      ],
    });
  });

  it('one has not acknowledged its clusters, which for long is a fault', () => {
    const proxy = 'own-native-sidecar.full-1-30-3';
    expect(judge(proxy)).toMatchObject({
      standing: 'catching-up',
      missing: [{ type: 'CDS' }],
    });
    const later = { ...asked, askedAt: '2026-11-21T08:26:00Z' };
    expect(
      judgeConnection(
        podOf(proxy, '2026-11-21T08:24:20Z'),
        later,
        '1-30-3',
        leadBySpelling,
      ),
    ).toMatchObject({ standing: 'behind' });
  });

  it('one was injected by the other revision', () => {
    expect(judge('other-rev-label.full-1-29-6', '1-29-6')).toMatchObject({
      revision: '1-30-3',
      standing: 'other-revision',
      proxyVersion: '1.29.6',
    });
  });

  it('say nothing of pods of the same names that started later', () => {
    expect(
      judge('gateway.full-1-30-3', '1-30-3', '2026-11-21T08:24:32Z'),
    ).toEqual({ state: 'not-connected' });
  });

  it('tell the version of a proxy whose image does not', () => {
    expect(judge('proxy-image-annotation.full-1-30-3')).toMatchObject({
      proxyVersion: '1.29.5',
    });
  });
});
