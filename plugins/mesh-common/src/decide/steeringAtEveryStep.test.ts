import type { SteeringAction } from '../contract/migration';
import type { StepId } from '../steps/verdict';
import { viewMigration } from '../steering';
import { beginWith } from './__testUtils__/beginWith';
import type { Story } from './__testUtils__/Story';
import { restartsOf, revisionsOf } from './__testUtils__/tellStory';

const chosen = {
  soakSeconds: 5,
  confirm: { afterCanary: true, beforeDone: true },
};

/** Steps at which a look can end. */
const forward: readonly StepId[] = [
  ...(['record', 'relabel', 'restart', 'verify'] as const),
  ...(['soak', 'confirm', 'close'] as const),
];
const back: readonly StepId[] = [
  ...(['record', 'relabel', 'restart', 'verify', 'close'] as const),
];
const actions: readonly SteeringAction[] = [
  ...(['pause', 'resume', 'cancel', 'retry'] as const),
  ...(['rollback', 'skip', 'confirm'] as const),
];

const openGateOf = ({ record }: Story) =>
  viewMigration({ record, facts: null, decision: null }).awaits?.gate;

/** Goes on to where it stands still, and confirms whatever it waits for on the way. */
function untilStill(story: Story): string {
  for (;;) {
    const decision = story.until(
      each =>
        ['end', 'stop', 'paused'].includes(each.kind) ||
        (each.kind === 'wait' && each.awaits !== undefined),
    );
    if (decision.kind === 'end') return decision.outcome;
    if (decision.kind !== 'wait') return decision.kind;
    story.ask('confirm', { gate: openGateOf(story) });
  }
}

function untilStep(story: Story, step: StepId): void {
  for (;;) {
    const decision = story.until(
      each =>
        each.step === step ||
        (each.kind === 'wait' && each.awaits !== undefined),
    );
    if (decision.step === step) return;
    story.ask('confirm', { gate: openGateOf(story) });
  }
}

/** Where it comes to in the end; what was not possible changes nothing. */
function endOf(action: SteeringAction, way: 'forward' | 'back'): string {
  switch (action) {
    case 'pause':
      return 'paused';
    case 'cancel':
      return 'cancelled';
    case 'rollback':
      return 'rolled-back';
    case 'resume':
    case 'retry':
    case 'skip':
    case 'confirm':
      return way === 'forward' ? 'done' : 'rolled-back';
    default: {
      const never: never = action;
      return never;
    }
  }
}

function askAt(story: Story, action: SteeringAction): void {
  story.ask(action, { name: 'worker', gate: openGateOf(story) ?? 'canary' });
}

/** At most one restart for each direction, and nothing but what a person chose is left behind. */
function expectPromisesKept(story: Story, action: SteeringAction): void {
  for (const name of ['api', 'worker']) {
    const { writes } = story.world;
    const stamps = writes.flatMap(each =>
      each.kind === 'restart-workload' && each.name === name
        ? [each.stamp]
        : [],
    );
    expect(new Set(stamps).size).toBe(stamps.length);
  }
  const isWhole = action !== 'skip' && action !== 'cancel';
  expect(isWhole ? revisionsOf(story).length : 1).toBe(1);
}

function afterPause(story: Story, still: string): string {
  if (still !== 'paused') return still;
  story.ask('resume');
  return untilStill(story);
}

describe('every action at every step', () => {
  const cases = (steps: readonly StepId[]) =>
    steps.flatMap(step => actions.map(action => ({ step, action })));

  it.each(cases(forward))('$action at $step on the way', ({ step, action }) => {
    const story = beginWith(chosen);
    untilStep(story, step);
    askAt(story, action);
    const still = untilStill(story);
    expect(still).toBe(
      // Closing changes nothing that a workload could feel, and is not held up.
      action === 'pause' && step === 'close'
        ? 'done'
        : endOf(action, 'forward'),
    );
    const end = afterPause(story, still);
    expect(end).toBe(action === 'pause' ? 'done' : still);
    expectPromisesKept(story, action);
  });

  it.each(cases(back))(
    '$action at $step on the way back',
    ({ step, action }) => {
      const story = beginWith(chosen);
      untilStill(story);
      story.ask('rollback');
      untilStep(story, step);
      askAt(story, action);
      const still = untilStill(story);
      expect(still).toBe(
        action === 'pause' && step === 'close'
          ? 'rolled-back'
          : endOf(action, 'back'),
      );
      const end = afterPause(story, still);
      expect(end).toBe(action === 'pause' ? 'rolled-back' : still);
      expectPromisesKept(story, action);
      expect(restartsOf(story, 'api')).toBeLessThanOrEqual(2);
    },
  );
});
