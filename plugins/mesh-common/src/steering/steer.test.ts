import type {
  MigrationPhase,
  SteeringAction,
  WorkloadProgress,
} from '../contract/migration';
import { FakeNamespace } from '../decide/__testUtils__/FakeNamespace';
import { startMigration } from '../decide/__testUtils__/startMigration';
import type { MigrationRecord } from '../model/migrationRecord';
import { offeredActions } from './offeredActions';
import { steer, type SteeringInput } from './steer';

const later = '2026-01-01T01:00:00.000Z';

const phases: readonly MigrationPhase[] = [
  'waiting',
  'running',
  'paused',
  'stopped',
  'done',
  'rolling-back',
  'rolled-back',
  'cancelled',
];
const actions: readonly SteeringAction[] = [
  'pause',
  'resume',
  'cancel',
  'retry',
  'rollback',
  'skip',
  'confirm',
];

/** Which action does something in which phase. */
const possible: Record<MigrationPhase, SteeringAction[]> = {
  waiting: ['pause', 'cancel', 'skip'],
  running: ['pause', 'cancel', 'rollback', 'skip', 'confirm'],
  paused: ['resume', 'cancel', 'rollback', 'skip', 'confirm'],
  stopped: ['cancel', 'retry', 'rollback', 'skip', 'confirm'],
  done: ['rollback'],
  'rolling-back': ['pause', 'cancel', 'skip'],
  'rolled-back': [],
  cancelled: [],
};

function world(): FakeNamespace {
  return new FakeNamespace({
    labels: { 'istio.io/rev': 'stable' },
    deployments: [{ name: 'api', replicas: 2 }],
  });
}

function recordIn(phase: MigrationPhase): MigrationRecord {
  const record = startMigration(world(), { kind: 'tag', name: 'canary' });
  return {
    ...record,
    direction: phase.startsWith('roll') ? 'back' : 'forward',
    request: requestIn(phase),
    options: {
      ...record.options,
      confirm: { afterCanary: true, beforeDone: false },
    },
    marks: {
      ...(phase !== 'waiting' && { confirmAskedAt: { canary: later } }),
      restartSeenAt: { 'uid-api': later },
      preflightPassedAt: later,
      allReadyAt: later,
    },
  };
}

function requestIn(phase: MigrationPhase): MigrationRecord['request'] {
  if (phase === 'paused') return 'pause';
  return phase === 'cancelled' ? 'cancel' : 'run';
}

const api = {
  ref: {
    ...{ apiVersion: 'apps/v1', kind: 'Deployment', namespace: 'payments' },
    ...{ name: 'api', uid: 'uid-api' },
  },
  state: 'waiting' as const,
};

const apiProgress: WorkloadProgress = {
  ...{ ...api, pods: 2, onWanted: 0, ready: 0, connected: null },
  ...{ runs: ['1-29-6'], maySkip: true, detail: null },
};

/** All that any of the actions may need. */
function inputFor(
  action: SteeringAction,
  phase: MigrationPhase,
  record = recordIn(phase),
): SteeringInput {
  return {
    ...{ record, phase, action, now: later, by: 'user:default/paula' },
    ...{ workload: api, gate: 'canary', stoppedFor: ['MESH225'] },
  };
}

function ask(action: SteeringAction, phase: MigrationPhase) {
  return steer(inputFor(action, phase));
}

describe('steer', () => {
  it.each(phases.flatMap(phase => actions.map(action => ({ phase, action }))))(
    '$action in phase $phase does something only where it can',
    ({ phase, action }) => {
      const record = recordIn(phase);
      const answer = steer(inputFor(action, phase, record));
      const changes = answer.kind === 'accepted' && answer.record !== record;
      expect(changes).toBe(possible[phase].includes(action));
    },
  );

  it.each(
    (['paused', 'stopped'] as const).flatMap(phase =>
      actions.map(action => ({ phase, action })),
    ),
  )(
    '$action on the way back, in phase $phase, does something only where it can',
    ({ phase, action }) => {
      const record: MigrationRecord = {
        ...recordIn(phase),
        direction: 'back',
      };
      const answer = steer(inputFor(action, phase, record));
      const changes = answer.kind === 'accepted' && answer.record !== record;
      const way = phase === 'paused' ? 'resume' : 'retry';
      expect(changes).toBe([way, 'cancel', 'skip'].includes(action));
    },
  );

  it('confirms nothing in a migration that has stopped for another reason', () => {
    const input = inputFor('confirm', 'stopped');
    const stoppedFor = ['MESH206'];
    expect(steer({ ...input, stoppedFor })).toMatchObject({
      message: { code: 'steer.confirm.stopped' },
    });
  });

  it('confirms only the gate at which the migration waits', () => {
    const input = { ...inputFor('confirm', 'running'), gate: 'end' as const };
    expect(steer(input)).toMatchObject({
      message: { code: 'steer.confirm.nothing' },
    });
  });

  it('asks for the word again in a new attempt', () => {
    const once = ask('confirm', 'stopped');
    if (once.kind === 'refused') throw new Error(once.message.text);
    const record = { ...once.record, attempt: once.record.attempt + 1 };
    const again = steer(inputFor('confirm', 'running', record));
    expect(again).not.toMatchObject({ record: { confirmations: [{}] } });
  });

  it.each(['ready', 'verified', 'gone'] as const)(
    'skips no workload that is %s',
    state => {
      const workload = { ...api, state };
      const answer = steer({ ...inputFor('skip', 'running'), workload });
      expect(answer.kind).toBe('refused');
    },
  );

  it('begins a rollback with nothing skipped', () => {
    const skipped = ask('skip', 'running');
    if (skipped.kind === 'refused') throw new Error(skipped.message.text);
    const answer = steer(inputFor('rollback', 'running', skipped.record));
    expect(answer).toMatchObject({ record: { skipped: [] } });
  });

  it.each(actions)('%s asked twice is the same as once', action => {
    const phase = phases.find(each => possible[each].includes(action));
    if (!phase) throw new Error(`${action} is never possible`);
    const once = ask(action, phase);
    if (once.kind === 'refused') throw new Error(once.message.text);
    const twice = steer({
      ...inputFor(action, once.phase, once.record),
      ...{ now: 'later still', by: 'user:default/leo' },
    });
    expect(twice).toEqual(once);
  });

  it('counts attempts and forgets what was seen, but not the prior labels', () => {
    const before = recordIn('stopped');
    const answer = ask('retry', 'stopped');
    expect(answer).toMatchObject({
      phase: 'running',
      record: {
        attempt: 2,
        request: 'run',
        direction: 'forward',
        prior: before.prior,
        requestedAt: later,
      },
    });
    expect(answer).toHaveProperty('record.marks', { restartSeenAt: {} });
  });

  it('begins a rollback with its own attempts', () => {
    const answer = ask('rollback', 'stopped');
    expect(answer).toMatchObject({
      phase: 'rolling-back',
      record: { direction: 'back', attempt: 1, request: 'run' },
    });
    expect(answer).toHaveProperty('record.marks', { restartSeenAt: {} });
  });

  it('does not let the time to connect pass during a pause', () => {
    const answer = ask('resume', 'paused');
    expect(answer).toHaveProperty('record.marks.allReadyAt', undefined);
    expect(answer).toHaveProperty('record.marks.preflightPassedAt', later);
  });

  it('follows nothing else once it is being cancelled', () => {
    const record = { ...recordIn('running'), request: 'cancel' as const };
    for (const action of actions.filter(each => each !== 'cancel')) {
      expect(steer(inputFor(action, 'running', record)).kind).toBe('refused');
    }
  });

  it('refuses to go back where a later migration has moved the namespace', () => {
    const later2 = world();
    const record = recordIn('done');
    later2.record = {
      kind: 'present',
      record: {
        format: 1,
        portal: 'https://portal.example',
        migration: 'm2',
        sequence: 2,
        state: 'closed',
        prior: record.prior.labels,
        priorRevision: '1-29-6',
      },
    };
    const answer = steer({
      record,
      phase: 'done',
      action: 'rollback',
      by: 'user:default/paula',
      now: later,
      facts: later2.facts(),
    });
    expect(answer).toMatchObject({
      kind: 'refused',
      message: { code: 'steer.rollback.other' },
    });
  });

  it('refuses nothing for a fact that could not be read', () => {
    const unreadable = world();
    unreadable.hidden.add('webhooks').add('object');
    const answer = steer({
      record: recordIn('done'),
      phase: 'done',
      action: 'rollback',
      by: 'user:default/paula',
      now: later,
      facts: unreadable.facts(),
    });
    expect(answer.kind).toBe('accepted');
  });
});

describe('offeredActions', () => {
  it.each(phases)(
    'in phase %s says of each action what it does or why not',
    phase => {
      const offered = offeredActions({
        ...{ record: recordIn(phase), phase, facts: world().facts() },
        ...{ workloads: [apiProgress], stoppedFor: ['MESH225'] },
      });
      expect(offered.map(({ action }) => action).sort()).toEqual(
        [...actions].sort(),
      );
      const able = offered.filter(each => each.possible);
      expect(able.map(({ action }) => action).sort()).toEqual(
        [...possible[phase]].sort(),
      );
      for (const { explanation } of offered) {
        expect(explanation.text).toMatch(/^[A-Z].+\.$/);
      }
    },
  );

  it('announces the pin where the prior tag has moved', () => {
    const moved = world();
    moved.tags.stable = '1-30-3';
    const rollback = offeredActions({
      ...{ record: recordIn('done'), phase: 'done', facts: moved.facts() },
      ...{ workloads: [], stoppedFor: [] },
    }).find(({ action }) => action === 'rollback');
    expect(rollback?.explanation.text).toContain(
      'istio.io/rev=1-29-6 is set instead',
    );
  });
});

describe('what pause and cancel say of new pods', () => {
  const explained = (labels: Record<string, string>) => {
    const labelled = world();
    labelled.labels = labels;
    const offered = offeredActions({
      ...{ record: recordIn('running'), phase: 'running' },
      ...{ facts: labelled.facts(), workloads: [], stoppedFor: [] },
    });
    return offered
      .filter(({ action }) => action === 'pause' || action === 'cancel')
      .map(({ explanation }) => explanation.text);
  };

  it('is the prior revision before the labels were set, and the target from then on', () => {
    for (const text of explained({ 'istio.io/rev': 'stable' })) {
      expect(text).toContain('new pods of payments get 1-29-6');
    }
    for (const text of explained({ 'istio.io/rev': 'canary' })) {
      expect(text).toContain('new pods of payments get 1-30-3');
    }
  });
});

describe('rolling back a mere restart', () => {
  it('is refused, since the labels were not changed and nothing would be put back', () => {
    const record: MigrationRecord = {
      ...recordIn('done'),
      target: { kind: 'tag', name: 'stable' },
    };
    const answer = steer({
      record,
      phase: 'done',
      action: 'rollback',
      by: 'user:default/paula',
      now: later,
    });
    expect(answer).toMatchObject({
      kind: 'refused',
      message: {
        code: 'steer.rollback.nothing',
        text: expect.stringContaining(
          'did not change the labels: istio.io/rev=stable gave',
        ),
      },
    });
  });
});
