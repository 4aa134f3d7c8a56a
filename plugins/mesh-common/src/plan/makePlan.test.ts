import { planSchema, type PlanRequest } from '../contract/plan';
import { FakeNamespace } from '../decide/__testUtils__/FakeNamespace';
import { digestInput } from './digestInput';
import { makePlan } from './makePlan';
import { defaultMigrationOptions } from '../model/migrationOptions';

function world(): FakeNamespace {
  return new FakeNamespace({
    labels: { 'istio-injection': 'enabled' },
    deployments: [
      { name: 'worker', replicas: 2 },
      { name: 'api', replicas: 4 },
      { name: 'exporter', replicas: 1, optedOut: true },
      { name: 'night', replicas: 0 },
    ],
  });
}

function planOf(
  from: FakeNamespace,
  target: PlanRequest['target'] = { kind: 'tag', name: 'canary' },
) {
  return makePlan({
    request: {
      cluster: 'prod-eu',
      namespace: 'payments',
      target,
      options: defaultMigrationOptions,
    },
    facts: from.facts(),
    mayStart: { allowed: true },
    madeAt: from.now,
  });
}

describe('makePlan', () => {
  it('fits the contract', () => {
    const plan = { ...planOf(world()), digest: 'd' };
    expect(planSchema.strict().parse(plan)).toEqual(plan);
  });

  it('says in one sentence what will happen', () => {
    expect(planOf(world()).headline.text).toBe(
      'Ready to start. 2 workloads, 6 pods.',
    );
  });

  it('orders the restarts, the canary first, and says what is felt', () => {
    const workloads = planOf(world()).workloads.map(
      ({ ref, method, effect }) => `${ref.name} ${method}: ${effect.text}`,
    );
    expect(workloads).toEqual([
      'api restart: 4 pods, 1 surge, 0 unavailable, one at a time, about 100 s',
      'worker restart: 2 pods, 1 surge, 0 unavailable, one at a time, about 50 s',
      'exporter none: Stays out of the mesh, is not restarted.',
      'night none: Scaled to zero, is not restarted; it gets the target when it is scaled up.',
    ]);
  });

  it('lists every write, in its order', () => {
    const writes = planOf(world()).writes.map(
      ({ object, field, from, to }) =>
        `${object.kind} ${object.name} ${field}: ${from} -> ${to}`,
    );
    expect(writes).toEqual([
      'Namespace payments metadata.annotations["mesh-plugins.io/migration"]: null -> the prior labels: istio-injection=enabled',
      'Namespace payments metadata.labels["istio.io/rev"]: null -> canary',
      'Namespace payments metadata.labels["istio-injection"]: enabled -> null',
      'Deployment api spec.template.metadata.annotations["mesh-plugins.io/restarted-for"]: null -> <migration>.forward.1',
      'Deployment worker spec.template.metadata.annotations["mesh-plugins.io/restarted-for"]: null -> <migration>.forward.1',
    ]);
  });

  it('tells both sides, and how to go back by hand', () => {
    const plan = planOf(world());
    expect(plan).toMatchObject({
      targetResolution: { kind: 'revision', revision: '1-30-3', tag: 'canary' },
      targetVersion: '1.30.3',
      presentResolution: { kind: 'revision', revision: '1-29-6' },
      presentVersion: '1.29.6',
      prior: { revision: '1-29-6', webhookUid: 'uid-webhook-default' },
    });
    expect(plan.wayBack[0]).toBe(
      'kubectl label namespace payments istio.io/rev- istio-injection=enabled --overwrite',
    );
  });

  it('offers all targets, those that are not possible with the reason', () => {
    const from = world();
    from.tags['1-30-3'] = '1-29-6';
    const choices = planOf(from).choices.map(({ target, possible, why }) => [
      target.kind === 'default' ? 'default' : target.name,
      possible,
      why?.split('.')[0] ?? null,
    ]);
    expect(choices).toEqual([
      ['1-29-6', true, null],
      ['1-30-3', false, expect.stringContaining('With the labels')],
      ['1-30-3', false, expect.stringContaining('tag 1-30-3 was asked')],
      ['canary', true, null],
      ['stable', true, null],
      ['default', false, expect.stringContaining('There is nothing to do')],
    ]);
  });

  it('cannot start with blockers, and counts them', () => {
    const plan = planOf(world(), { kind: 'tag', name: 'nightly' });
    expect(plan.startable).toBe(false);
    expect(plan.headline.text).toMatch(/^Cannot start: 1 blocker, /);
    expect(plan.targetResolution.kind).toBe('none');
  });

  it('cannot start while something is not known, and claims nothing', () => {
    const from = world();
    from.hidden.add('webhooks').add('workloads').add('pods').add('object');
    const plan = planOf(from);
    expect(plan).toMatchObject({
      startable: false,
      prior: null,
      targetResolution: { kind: 'unknown' },
      workloads: [],
      choices: [],
    });
    expect(plan.headline.text).toMatch(/not determined\.$/);
  });
});

describe('digestInput', () => {
  const digestOf = (change: (from: FakeNamespace) => void) => {
    const from = world();
    change(from);
    return digestInput(planOf(from));
  };
  const before = digestOf(() => {});

  const scaled = (from: FakeNamespace, deployment: number) => {
    from.deployments[deployment].replicas = 5;
    for (let tick = 0; tick < 20; tick += 1) from.tick();
  };

  it.each<[string, (from: FakeNamespace) => void]>([
    ['the time', from => from.tick()],
    ['an autoscaler, even where the order changes', from => scaled(from, 0)],
    ['the evidence of a note', from => scaled(from, 2)],
  ])('is not changed by %s', (_, change) => {
    expect(digestOf(change)).toBe(before);
  });

  it.each<[string, (from: FakeNamespace) => void]>([
    ['present labels', from => from.relabel({ 'istio.io/rev': 'stable' }, 'x')],
    [
      'another revision behind the target',
      ({ tags }) => {
        tags.canary = '1-29-6';
      },
    ],
    [
      'what the injector of the target is told',
      from => {
        from.injectors = 'changed';
      },
    ],
    [
      'a new workload',
      from => {
        from.deployments.push(from.deploy({ name: 'new', replicas: 1 }));
      },
    ],
    [
      'a new blocker',
      ({ deployments }) => {
        deployments[1].paused = true;
      },
    ],
    [
      'an answer that is missing',
      ({ hidden }) => {
        hidden.add('writer');
      },
    ],
  ])('is changed by %s', (_, change) => {
    expect(digestOf(change)).not.toBe(before);
  });

  it('is the same whether a Job is between two of its pods or not', () => {
    const plan = planOf(world());
    const [first] = plan.workloads;
    const job = { ...first, ref: { ...first.ref, kind: 'Job', uid: 'job' } };
    const withJob = (kind: 'Job' | 'CronJob') =>
      digestInput({
        ...plan,
        workloads: [...plan.workloads, { ...job, kind, method: 'itself' }],
      });
    expect(withJob('Job')).toBe(before);
    expect(withJob('CronJob')).not.toBe(before);
  });
});
