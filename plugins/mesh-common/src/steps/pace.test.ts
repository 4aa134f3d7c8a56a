import {
  gap,
  paceStory,
  podsOf,
  restartedAt,
  three,
  untilWatched,
} from './__testUtils__/paceStory';

describe('the watch of the first workload', () => {
  it('lasts as long as the plan chose before the next one begins, and is not repeated', () => {
    const short = paceStory({ canaryWatchSeconds: 0 }).story;
    const long = paceStory({ canaryWatchSeconds: 20 }).story;
    for (const run of [short, long]) run.untilStill();
    const without = gap(short, 'api', 'web');
    expect(gap(long, 'api', 'web') - without).toBe(20);
    expect(gap(long, 'web', 'worker')).toBe(gap(short, 'web', 'worker'));
  });

  it('is left out for a single workload, and going back', () => {
    const single = paceStory(
      { canaryWatchSeconds: 300 },
      { deployments: [{ name: 'api', replicas: 2 }] },
    ).story;
    expect(single.untilStill()).toMatchObject({ outcome: 'done' });
    expect(single.transcript.join('\n')).not.toContain('Watching');

    const { story: back } = paceStory();
    back.untilStill();
    const lines = back.transcript.length;
    back.ask('rollback');
    expect(back.untilStill()).toMatchObject({ outcome: 'rolled-back' });
    expect(back.transcript.slice(lines).join('\n')).not.toContain('Watching');
  });

  it('stops where a container is restarted meanwhile, and a retry watches it again', () => {
    const { story: run } = paceStory({ canaryWatchSeconds: 20 });
    untilWatched(run);
    run.look();
    podsOf(run, 'api')[1].restarts = 1;
    expect(run.look()).toMatchObject({
      kind: 'stop',
      findings: [{ code: 'MESH220', object: { name: 'api' } }],
    });
    expect(restartedAt(run, 'web')).toBe(Infinity);
    run.ask('retry');
    untilWatched(run);
    expect(restartedAt(run, 'web')).toBe(Infinity);
    expect(run.untilStill()).toMatchObject({ outcome: 'done' });
  });

  it('does not count what was restarted before all pods were ready', () => {
    const { story: run } = paceStory();
    run.until(({ step, kind }) => step === 'restart' && kind === 'act');
    run.look();
    podsOf(run, 'api').forEach(pod => {
      pod.restarts = 2;
    });
    expect(run.untilStill()).toMatchObject({ outcome: 'done' });
  });

  it('begins anew where a pod is unready meanwhile', () => {
    const { story: run } = paceStory({ canaryWatchSeconds: 20 });
    untilWatched(run);
    for (let looks = 0; looks < 15; looks += 1) run.look();
    const broken = run.second;
    podsOf(run, 'api')[0].age = 0;
    run.untilStill();
    expect(restartedAt(run, 'web') - broken).toBeGreaterThan(20);
  });

  it('stops where readiness comes and goes for longer than a restart may take', () => {
    const { story: run } = paceStory({ canaryWatchSeconds: 10 });
    untilWatched(run);
    const flapping = () => {
      if (run.second % 8 === 0) podsOf(run, 'api')[0].age = 0;
    };
    const decision = run.until(({ kind }) => {
      flapping();
      return kind === 'stop';
    }, 2_000);
    expect(decision).toMatchObject({ findings: [{ code: 'MESH221' }] });
  });

  it('gives way to a pause at once', () => {
    const { story: run } = paceStory({ canaryWatchSeconds: 60 });
    untilWatched(run);
    run.ask('pause');
    expect(run.look().kind).toBe('paused');
    run.ask('resume');
    expect(run.untilStill()).toMatchObject({ outcome: 'done' });
  });

  it('passes to the next one where the first is deleted', () => {
    const { story: run } = paceStory({ canaryWatchSeconds: 20 });
    untilWatched(run);
    run.world.deployments = run.world.deployments.filter(
      ({ name }) => name !== 'api',
    );
    run.untilStill();
    expect(gap(run, 'web', 'worker')).toBeGreaterThan(20);
  });
});

describe('how many are renewed at once', () => {
  it('is one, unless the plan says otherwise', () => {
    const { story: run, rolling } = paceStory();
    run.untilStill();
    expect(Math.max(...rolling.map(names => names.length))).toBe(1);
  });

  it('is what the plan chose once the first one was watched', () => {
    const { story: run, rolling } = paceStory({ workloadsAtOnce: 2 });
    run.untilStill();
    expect(rolling).toContainEqual(['web', 'worker']);
    expect(rolling.filter(names => names.length > 1)).toEqual(
      rolling.filter(names => names.join() === 'web,worker'),
    );
  });

  it('is never more than the plan chose', () => {
    const deployments = [...'abcdefgh'].map(name => ({ name, replicas: 2 }));
    const { story: run, rolling } = paceStory(
      { workloadsAtOnce: 3 },
      { deployments },
    );
    expect(run.untilStill()).toMatchObject({ outcome: 'done' });
    expect(Math.max(...rolling.map(names => names.length))).toBe(3);
  });

  it('is one for a StatefulSet or DaemonSet, however many were chosen', () => {
    const { story: run, rolling } = paceStory(
      { workloadsAtOnce: 10 },
      {
        ...three,
        replacers: [
          { kind: 'DaemonSet', name: 'agent', replicas: 2 },
          { kind: 'StatefulSet', name: 'db', replicas: 2 },
        ],
      },
    );
    expect(run.untilStill()).toMatchObject({ outcome: 'done' });
    const withThem = rolling.filter(
      names => names.includes('agent') || names.includes('db'),
    );
    expect(withThem.length).toBeGreaterThan(0);
    expect(withThem.filter(names => names.length > 1)).toEqual([]);
  });
});

describe('the pause between workloads', () => {
  it('follows each workload that is ready, going forward', () => {
    const { story: run } = paceStory({
      paceSeconds: 30,
      canaryWatchSeconds: 0,
    });
    run.untilStill();
    expect(gap(run, 'api', 'web')).toBeGreaterThanOrEqual(30);
    expect(gap(run, 'web', 'worker')).toBeGreaterThanOrEqual(30);
    run.ask('rollback');
    const begun = run.second;
    run.untilStill();
    expect(run.second - begun).toBeLessThan(60);
  });

  it('is none without a choice', () => {
    const { story: run } = paceStory();
    run.untilStill();
    expect(gap(run, 'web', 'worker')).toBeLessThan(3);
  });
});

describe('a workload that a person skips', () => {
  it('is neither restarted nor waited for, and no other is held up by it', () => {
    const { story: run } = paceStory();
    const web = run.world.deployments[1];
    const skipped = { uid: web.uid, name: 'web', by: 'user:default/a', at: '' };
    run.record = { ...run.record, skipped: [skipped] };
    web.paused = true;
    expect(run.untilStill()).toMatchObject({ outcome: 'done' });
    expect(restartedAt(run, 'web')).toBe(Infinity);
    expect(restartedAt(run, 'worker')).toBeLessThan(Infinity);
  });
});
