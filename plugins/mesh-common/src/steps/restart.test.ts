import { FakeNamespace } from '../decide/__testUtils__/FakeNamespace';
import { startMigration } from '../decide/__testUtils__/startMigration';
import type { NamespaceFacts } from '../facts/namespaceFacts';
import type { PodFact, WorkloadFact } from '../facts/podFact';
import { known } from '../model/known';
import type { MigrationRecord } from '../model/migrationRecord';
import { runs } from '../state/__testUtils__/placementFixture';
import { restart } from './restart';
import { defaultMigrationOptions } from '../model/migrationOptions';

const now = '2026-01-01T01:00:00.000Z';
const settings = {
  settleMs: 0,
  restartTimeoutMs: 60_000,
  connectTimeoutMs: 30_000,
  canaryWatchMs: 10_000,
  soakMs: 0,
  confirmTimeoutMs: 60_000,
  lookAgainMs: 1_000,
};
const stamped = { 'mesh-plugins.io/restarted-for': 'm1.forward.1' };

const world = new FakeNamespace({
  labels: { 'istio.io/rev': 'stable' },
  deployments: [{ name: 'api', replicas: 2 }],
});
const record = startMigration(world, { kind: 'revision', name: '1-30-3' });

function assess(change: {
  workload?: Partial<WorkloadFact>;
  pod?: Partial<PodFact>;
  record?: Partial<MigrationRecord>;
  facts?: Partial<NamespaceFacts>;
}) {
  const facts = world.facts();
  if (facts.workloads.state === 'unknown' || facts.pods.state === 'unknown') {
    throw new Error('the fixture is known');
  }
  const workloads = facts.workloads.value.map(each => ({
    ...each,
    ...change.workload,
  }));
  const pods = facts.pods.value.map(each => ({ ...each, ...change.pod }));
  return restart.assess({
    migration: { ...record, ...change.record },
    facts: {
      ...facts,
      workloads: known(workloads, now),
      pods: known(pods, now),
      ...change.facts,
    },
    now,
    settings,
  });
}

/** The pods of the world as if they ran another revision. */
function onRevision(revision: string): PodFact[] {
  const { pods } = world.facts();
  if (pods.state === 'unknown') throw new Error('the fixture is known');
  return pods.value.map(pod => ({ ...pod, running: runs(revision) }));
}

describe('the restart step', () => {
  it('restarts where pods do not run the wanted revision', () => {
    expect(assess({})).toMatchObject({
      kind: 'act',
      intents: [{ kind: 'restart-workload', stamp: 'm1.forward.1' }],
    });
  });

  it('stops for a paused Deployment', () => {
    expect(assess({ workload: { paused: true } })).toMatchObject({
      findings: [{ code: 'MESH211' }],
    });
  });

  it('takes nothing down without consent where the strategy has changed since the checks', () => {
    const workload: Partial<WorkloadFact> = {
      strategy: {
        type: 'Recreate',
        maxSurge: 0,
        maxUnavailable: 2,
        partition: 0,
      },
    };
    expect(assess({ workload })).toMatchObject({
      findings: [{ code: 'MESH116', object: { name: 'api' } }],
    });
    const accepted = {
      options: { ...defaultMigrationOptions, acceptDowntime: true },
    };
    expect(assess({ workload, record: accepted }).kind).toBe('act');
    const back: Partial<MigrationRecord> = {
      direction: 'back',
      prior: { ...record.prior, revision: '1-28-0' },
    };
    expect(assess({ workload, record: back }).kind).toBe('act');
  });

  it('stops when its restart did not help the new pods', () => {
    const verdict = assess({ workload: { templateAnnotations: stamped } });
    expect(verdict).toMatchObject({ findings: [{ code: 'MESH208' }] });
  });

  describe('of pods that slipped through', () => {
    const pods = onRevision('1-29-6');
    const slipped = (remaining: PodFact[]) =>
      assess({
        workload: { templateAnnotations: stamped },
        record: {
          marks: {
            restartSeenAt: { 'uid-api': now },
            relabelledAt: '2026-01-01T00:50:00.000Z',
            evictions: {
              'uid-api': { found: [], again: pods.map(({ uid }) => uid) },
            },
          },
        },
        facts: { pods: known(remaining, now) },
      });

    it('evicts one while all are there and ready', () => {
      expect(slipped(pods)).toMatchObject({
        intents: [{ kind: 'evict-pod', name: pods[0].name }],
      });
    });

    it('waits while one is missing, though the status of the Deployment does not say so yet', () => {
      expect(slipped(pods.slice(1))).toMatchObject({
        kind: 'wait',
        for: { text: expect.stringContaining('1 of 2 pods are to be seen') },
      });
    });

    it('waits while the new one is not ready, though the status does not say so yet', () => {
      const [first, second] = pods;
      const fresh = { ...first, uid: 'fresh', ready: false };
      expect(slipped([fresh, second])).toMatchObject({
        kind: 'wait',
        for: { text: expect.stringContaining('1 of 2 pods are ready') },
      });
    });
  });

  it('waits where only pods of an old template are stale, which are going away', () => {
    const verdict = assess({
      workload: {
        templateAnnotations: stamped,
        presentPods: { by: 'controller', uid: 'uid-of-the-new-one' },
      },
    });
    expect(verdict.kind).toBe('wait');
  });

  it('counts the time of a restart from when it was first seen', () => {
    const workload = { templateAnnotations: stamped, generation: 2 };
    const first = assess({ workload });
    expect(first).toMatchObject({
      kind: 'wait',
      marks: { restartSeenAt: { 'uid-api': now } },
    });
    const since = '2026-01-01T00:58:00.000Z';
    const marks = { restartSeenAt: { 'uid-api': since } };
    expect(assess({ workload, record: { marks } })).toMatchObject({
      findings: [{ code: 'MESH207' }],
    });
  });

  it('stops in the words of a controller that cannot create pods', () => {
    const verdict = assess({
      workload: {
        templateAnnotations: stamped,
        status: {
          observedGeneration: 1,
          replicas: 2,
          updatedReplicas: 0,
          readyReplicas: 2,
          availableReplicas: 2,
        },
        conditions: [
          {
            type: 'ReplicaFailure',
            status: 'True',
            reason: 'FailedCreate',
            message: 'exceeded quota: pods',
          },
        ],
      },
    });
    expect(JSON.stringify(verdict)).toContain('exceeded quota: pods');
    expect(verdict).toMatchObject({ findings: [{ code: 'MESH206' }] });
  });

  it('does not believe conditions of a template before the last', () => {
    const verdict = assess({
      workload: {
        templateAnnotations: stamped,
        generation: 2,
        conditions: [
          {
            type: 'Progressing',
            status: 'False',
            reason: 'ProgressDeadlineExceeded',
            message: '',
          },
        ],
      },
    });
    expect(verdict.kind).toBe('wait');
  });

  it('stops for pods that it cannot renew', () => {
    const workload = { kind: 'Other', apiKind: 'Machine' } as const;
    expect(assess({ workload })).toMatchObject({
      findings: [{ code: 'MESH210' }],
    });
  });

  it.each(['Job', 'CronJob'] as const)(
    'leaves the pods of a %s alone, which end by themselves',
    kind => {
      expect(assess({ workload: { kind, apiKind: kind } }).kind).toBe('done');
    },
  );

  it.each(['StatefulSet', 'DaemonSet'] as const)(
    'restarts a %s by its own kind',
    object => {
      expect(
        assess({ workload: { kind: object, apiKind: object } }),
      ).toMatchObject({ intents: [{ kind: 'restart-workload', object }] });
    },
  );

  it('says that a StatefulSet hangs on a broken pod of a former template, which has to be deleted', () => {
    const verdict = assess({
      workload: {
        ...{ kind: 'StatefulSet', apiKind: 'StatefulSet', ordered: true },
        templateAnnotations: stamped,
        presentPods: { by: 'label', key: 'hash', value: 'new' },
        status: {
          observedGeneration: 1,
          replicas: 2,
          updatedReplicas: 0,
          readyReplicas: 1,
          availableReplicas: 1,
        },
      },
      pod: {
        ready: false,
        trouble: { reason: 'CrashLoopBackOff', message: 'exit code 1' },
      },
    });
    expect(verdict).toMatchObject({
      findings: [
        {
          code: 'MESH206',
          message: {
            text: expect.stringMatching(
              /hangs.*api-1: CrashLoopBackOff: exit code 1/,
            ),
          },
          remedy: {
            text: expect.stringContaining(
              'kubectl delete pod api-1 -n payments',
            ),
          },
        },
      ],
    });
  });

  it('waits for pods whose owner is gone', () => {
    const verdict = assess({ facts: { workloads: known([], now) } });
    expect(verdict).toMatchObject({
      kind: 'wait',
      for: { code: 'restart.orphans' },
    });
  });

  it.each<[string, Partial<PodFact>]>([
    ['host network', { hostNetwork: true }],
    ['opted out', { labels: { 'sidecar.istio.io/inject': 'false' } }],
  ])('counts no pod that is never injected again: %s', (_, pod) => {
    expect(assess({ pod })).toMatchObject({ kind: 'done' });
  });

  it.each<[string, Partial<PodFact>]>([
    ['terminating', { terminating: true }],
    ['completed', { phase: 'Succeeded' }],
  ])('waits for the pods that take the place of one that is %s', (_, pod) => {
    expect(assess({ pod })).toMatchObject({
      kind: 'wait',
      for: { code: 'restart.wait-for-other' },
    });
  });

  it('has not ended while pods that the Deployment counts were not listed', () => {
    const { targetRevision } = record;
    const pods = onRevision(targetRevision).slice(1);
    const verdict = assess({ facts: { pods: known(pods, now) } });
    expect(verdict.kind).toBe('wait');
    const all = onRevision(targetRevision);
    expect(assess({ facts: { pods: known(all, now) } }).kind).toBe('done');
  });

  it('waits for its own restart while a pod of it is made once more, before the status says so', () => {
    const templateAnnotations = stamped;
    const [first, ...others] = onRevision(record.targetRevision);
    const seenAt = '2026-01-01T00:59:59.000Z';
    const waitFor = (pods: PodFact[], ms = 0) =>
      assess({
        workload: { templateAnnotations },
        record: {
          marks: {
            restartSeenAt: {
              'uid-api': new Date(Date.parse(seenAt) - ms).toISOString(),
            },
          },
        },
        facts: { pods: known(pods, now) },
      });
    const leaving = waitFor([{ ...first, terminating: true }, ...others]);
    expect(leaving).toMatchObject({
      kind: 'wait',
      for: { text: 'Waiting for api: 1 of 2 pods are to be seen.' },
      marks: { restartSeenAt: { 'uid-api': seenAt } },
    });
    const starting = [{ ...first, uid: 'again', ready: false }, ...others];
    expect(waitFor(starting)).toMatchObject({
      for: {
        text: 'Waiting for api: 1 of 2 pods are ready; not ready: api-1.',
      },
    });
    expect(waitFor(starting, settings.restartTimeoutMs)).toMatchObject({
      findings: [{ code: 'MESH207' }],
    });
  });

  it('waits for stale pods of a template that has left the mesh', () => {
    const templateLabels = { 'sidecar.istio.io/inject': 'false' };
    expect(assess({ workload: { templateLabels } }).kind).toBe('wait');
  });

  it.each(['forward', 'back'] as const)(
    'does not restart a second time where somebody takes the stamp off: %s',
    direction => {
      const going: Partial<MigrationRecord> = {
        direction,
        prior: { ...record.prior, revision: '1-28-0' },
      };
      const stamp = `m1.${direction}.1`;
      const rolling = assess({
        workload: {
          templateAnnotations: { 'mesh-plugins.io/restarted-for': stamp },
          generation: 2,
        },
        record: going,
      });
      if (rolling.kind !== 'wait') throw new Error('it is under way');
      const marks = { ...record.marks, ...rolling.marks };
      const after = (workload: Partial<WorkloadFact>) =>
        assess({ workload, record: { ...going, marks } });
      expect(after({ generation: 3 })).toMatchObject({
        kind: 'wait',
        for: { code: 'restart.wait-for-other' },
        marks: { stamped: ['uid-api'] },
      });
      expect(after({})).toMatchObject({ findings: [{ code: 'MESH208' }] });
    },
  );

  it('goes back at once, whoever rolls out what is to be left', () => {
    const verdict = assess({
      workload: { generation: 2 },
      record: {
        direction: 'back',
        prior: { ...record.prior, revision: '1-28-0' },
      },
    });
    expect(verdict).toMatchObject({
      kind: 'act',
      intents: [{ stamp: 'm1.back.1' }],
    });
    expect(assess({ workload: { generation: 2 } }).kind).toBe('wait');
  });
});
