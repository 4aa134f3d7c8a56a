import {
  type Decision,
  type Finding,
  known,
  say,
  unknown,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { newMigration } from '../__testUtils__/newMigration';
import { type LastWords, withLastWords } from './withLastWords';

function notReady(params: Record<string, string>): Finding[] {
  return [
    {
      code: 'MESH206',
      severity: 'blocker',
      message: say('MESH206', '{pod} does not become ready.', params),
      remedy: say('MESH206.remedy', 'Mend it.'),
      evidence: ['api-1: CrashLoopBackOff'],
    },
  ];
}

function stopped(params: Record<string, string>): Decision {
  return {
    ...{ kind: 'stop', step: 'restart', marks: { restartSeenAt: {} } },
    findings: notReady(params),
  };
}

const container = { pod: 'api-1', container: 'app' };
const crashed = stopped(container);

function words(
  answer: Awaited<ReturnType<NonNullable<LastWords['podLogs']>['lastLines']>>,
) {
  const asked: unknown[] = [];
  const read: LastWords = {
    podLogs: {
      lastLines: async (cluster, of) => {
        asked.push(cluster, of);
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

  it('keeps them in the record of what went back by itself', async () => {
    const { read } = words(known(['no such table: orders'], ''));
    const findings = notReady(container);
    const turnedBack: Decision = {
      ...{ kind: 'turn-back', findings, step: 'restart' },
      marks: { restartSeenAt: {} },
      record: {
        ...newMigration().record,
        turnedBack: { at: '2026-11-21T10:00:00.000Z', findings },
      },
    };
    expect(await withLastWords(turnedBack, read)).toMatchObject({
      record: {
        turnedBack: {
          findings: [
            {
              evidence: [
                'api-1: CrashLoopBackOff',
                'app said: no such table: orders',
              ],
            },
          ],
        },
      },
    });
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
