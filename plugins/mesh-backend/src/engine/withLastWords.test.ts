import {
  type Decision,
  known,
  say,
  unknown,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { type LastWords, withLastWords } from './withLastWords';

function stopped(params: Record<string, string>): Decision {
  return {
    kind: 'stop',
    step: 'restart',
    marks: { restartSeenAt: {} },
    findings: [
      {
        code: 'MESH206',
        severity: 'blocker',
        message: say('MESH206', '{pod} does not become ready.', params),
        remedy: say('MESH206.remedy', 'Mend it.'),
        evidence: ['api-1: CrashLoopBackOff'],
      },
    ],
  };
}

const crashed = stopped({ pod: 'api-1', container: 'app' });

function words(
  answer: Awaited<ReturnType<NonNullable<LastWords['podLogs']>['lastLines']>>,
) {
  const asked: unknown[] = [];
  const read: LastWords = {
    podLogs: {
      lastLines: async (cluster, container) => {
        asked.push(cluster, container);
        return answer;
      },
    },
    ...{ cluster: 'prod-eu', namespace: 'payments' },
    signal: new AbortController().signal,
  };
  return { asked, read };
}

const evidenceOf = (decision: Decision) =>
  decision.kind === 'stop' ? decision.findings[0].evidence : [];

describe('a stop at a broken container', () => {
  it('tells what the container said last', async () => {
    const { asked, read } = words(known(['no such table: orders'], ''));
    expect(evidenceOf(await withLastWords(crashed, read))).toEqual([
      'api-1: CrashLoopBackOff',
      'app said: no such table: orders',
    ]);
    expect(asked).toEqual([
      'prod-eu',
      { namespace: 'payments', pod: 'api-1', container: 'app' },
    ]);
  });

  it('stops all the same where the log may not be read, and says so', async () => {
    const { read } = words(unknown('403'));
    expect(evidenceOf(await withLastWords(crashed, read))).toEqual([
      'api-1: CrashLoopBackOff',
      'The log of app could not be read: 403',
    ]);
  });

  it('asks for no log where nothing ran, or nothing stops', async () => {
    const { asked, read } = words(known([], ''));
    const unscheduled = stopped({ pod: 'api-1', container: '' });
    expect(await withLastWords(unscheduled, read)).toEqual(unscheduled);
    const paused: Decision = {
      ...{ kind: 'paused', step: 'restart' },
      marks: { restartSeenAt: {} },
    };
    expect(await withLastWords(paused, read)).toBe(paused);
    expect(asked).toEqual([]);
  });
});
