import { migrationSchema } from '../contract/migration';
import { beginWith } from '../decide/__testUtils__/beginWith';
import { begin } from '../decide/__testUtils__/tellStory';
import type { Story } from '../decide/__testUtils__/Story';
import { viewMigration } from './viewMigration';

function viewOf({ world, record, decision }: Story) {
  return viewMigration({ record, facts: world.facts(), decision });
}

function statesOf(story: Story): string {
  return viewOf(story)
    .steps.map(({ state }) => state)
    .join(' ');
}

function workloadOf(story: Story, name: string) {
  return viewOf(story).workloads.find(({ ref }) => ref.name === name);
}

describe('viewMigration', () => {
  it('waits before the first look, and knows nothing of the workloads', () => {
    const { record } = begin();
    const view = viewMigration({ record, facts: null, decision: null });
    expect(view.phase).toBe('waiting');
    expect(view.steps.every(({ state }) => state === 'pending')).toBe(true);
    expect(view.workloads.map(({ state }) => state)).toEqual([
      'waiting',
      'waiting',
      'waiting',
    ]);
  });

  it('shows the step at work, and each workload by its pods', () => {
    const story = begin();
    story.until(({ step, kind }) => step === 'restart' && kind === 'wait');
    story.look();
    story.look();
    expect(statesOf(story)).toBe('done done done active pending pending');
    expect(workloadOf(story, 'api')).toMatchObject({
      state: 'restarting',
      pods: 4,
      onWanted: 2,
      connected: null,
    });
    expect(workloadOf(story, 'worker')).toMatchObject({ state: 'waiting' });
    expect(workloadOf(story, 'exporter')).toMatchObject({
      state: 'unchanged',
      pods: 0,
    });
    expect(viewOf(story).headline.text).toContain('0 of 2 workloads renewed');
  });

  it('counts the connected proxies while it verifies', () => {
    const story = begin();
    story.until(({ step }) => step === 'verify');
    const view = viewMigration({
      record: story.record,
      facts: story.world.facts('1-30-3'),
      decision: story.look(),
    });
    const api = view.workloads.find(({ ref }) => ref.name === 'api');
    expect(api).toMatchObject({ state: 'ready', connected: 3 });
  });

  it('is all done at the end, with every pod verified', () => {
    const story = begin();
    story.untilStill();
    expect(statesOf(story)).toBe('done done done done done done');
    expect(workloadOf(story, 'api')).toMatchObject({
      state: 'verified',
      connected: 3,
    });
    expect(viewOf(story)).toMatchObject({
      phase: 'done',
      headline: { text: 'payments runs 1-30-3: 2 of 2 workloads done.' },
      pinned: null,
    });
  });

  it('says after the end that the connection was not asked', () => {
    const story = beginWith({ acceptUnaskedConnections: true });
    story.world.connecting = 'cannot-ask';
    story.untilStill();
    const verify = viewOf(story).steps.find(({ id }) => id === 'verify');
    expect(verify?.detail?.text).toBe(
      'Connection not asked: istiod refuses to be asked (403).',
    );
    expect(workloadOf(story, 'api')).toMatchObject({
      ...{ connected: null, state: 'moved' },
    });
    expect(viewOf(story).headline.text).toBe(
      'payments was moved to 1-30-3, connection not asked: 2 of 2 workloads done.',
    );
  });

  it('keeps the count of connected proxies that istiod named last', () => {
    const story = begin();
    story.world.connecting = 'never';
    story.until(({ step }) => step === 'verify');
    story.look();
    story.look();
    story.world.connecting = 'hangs';
    const view = viewMigration({
      decision: story.look(),
      record: story.record,
      facts: story.world.facts('1-30-3'),
    });
    const api = view.workloads.find(({ ref }) => ref.name === 'api');
    expect(api).toMatchObject({ state: 'ready', connected: 0 });
    expect(view.headline.text).toContain('istiod did not answer within 10 s.');
  });

  it('names the workload that stopped it', () => {
    const story = begin();
    story.world.broken.add('1-30-3');
    story.untilStill();
    const view = viewOf(story);
    expect(view.phase).toBe('stopped');
    expect(view.findings).toHaveLength(1);
    expect(workloadOf(story, 'api')).toMatchObject({ state: 'stopped' });
    expect(statesOf(story)).toBe('done done done stopped pending pending');
  });

  it('shows how far a cancelled migration came', () => {
    const story = begin();
    story.until(({ step }) => step === 'restart');
    story.ask('cancel');
    story.untilStill();
    expect(statesOf(story)).toBe('done done done pending pending done');
  });

  it('keeps the phase that a person has asked for since the decision', () => {
    const story = begin();
    story.world.broken.add('1-30-3');
    const decision = story.untilStill();
    const view = viewMigration({
      record: story.record,
      facts: story.world.facts(),
      decision,
      phase: 'rolling-back',
    });
    expect(view.phase).toBe('rolling-back');
  });

  it('prints the ways on and back by hand from what is left now', () => {
    const on =
      'kubectl label namespace payments istio.io/rev=1-30-3 istio-injection- --overwrite';
    const back =
      'kubectl label namespace payments istio.io/rev=stable istio-injection- --overwrite';
    const renewed = (name: string) => [
      `kubectl rollout restart deployment ${name} -n payments`,
      `kubectl rollout status deployment ${name} -n payments`,
    ];
    const story = begin();
    const before = viewOf(story);
    expect(before.wayOn.slice(0, 3)).toEqual([on, ...renewed('worker')]);
    expect(before.wayBack).toEqual([]);
    story.until(({ step }) => step === 'restart');
    story.ask('skip', { name: 'worker' });
    expect(viewOf(story).wayOn).toEqual(renewed('api'));
    story.untilStill();
    expect(viewOf(story)).toMatchObject({
      ...{ wayOn: [], wayBack: [back, ...renewed('api')] },
    });
  });

  it('fits the contract at every look', () => {
    const shape = migrationSchema.pick({
      phase: true,
      headline: true,
      steps: true,
      workloads: true,
      findings: true,
      actions: true,
      awaits: true,
      turnedBack: true,
      wayOn: true,
      wayBack: true,
      pinned: true,
    });
    const story = begin();
    story.until(decision => {
      expect(shape.strict().parse(viewOf(story))).toBeDefined();
      return decision.kind === 'end';
    });
  });
});
