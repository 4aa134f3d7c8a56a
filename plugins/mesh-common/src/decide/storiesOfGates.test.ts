import { viewMigration } from '../steering';
import type { Confirmation } from '../model/migrationRecord';
import { beginWith, stoppedFor } from './__testUtils__/beginWith';
import type { Story } from './__testUtils__/Story';
import { expectGolden, restartsOf } from './__testUtils__/tellStory';

const both = { confirm: { afterCanary: true, beforeDone: true } };

function untilGate(story: Story, gate: 'canary' | 'end') {
  return story.until(each => each.kind === 'wait' && each.awaits === gate);
}

/** What the engine notes of an answer of the hook. */
function hookSays(story: Story, answer: Confirmation['answer']): void {
  const { record, world } = story;
  const open = viewMigration({ record, facts: null, decision: null }).awaits;
  if (!open) throw new Error('nothing waits for the hook');
  const confirmation: Confirmation = {
    ...{ gate: open.gate, attempt: record.attempt, answer, by: null },
    ...{ at: world.now, reason: 'The error rate has doubled.' },
  };
  const confirmations = [...record.confirmations, confirmation];
  story.record = { ...record, confirmations };
  story.meanwhile(`the hook says ${answer}`, () => {});
}

describe('stories of gates', () => {
  it('waits for a word after the first workload and before the end', () => {
    const story = beginWith(both);
    untilGate(story, 'canary');
    expect(restartsOf(story, 'worker')).toBe(0);
    const { record, decision, world } = story;
    const view = viewMigration({ record, decision, facts: world.facts() });
    expect(view.awaits).toMatchObject({ gate: 'canary' });
    expect(view.steps.map(({ id }) => id)).toContain('confirm');
    story.ask('confirm', { gate: 'end' });
    story.ask('confirm', { gate: 'canary' });
    untilGate(story, 'end');
    expect(restartsOf(story, 'worker')).toBe(1);
    story.ask('confirm', { gate: 'end' });
    expect(story.untilStill()).toMatchObject({ outcome: 'done' });
    expectGolden('confirmed', story);
  });

  it('stops when nobody says a word, and goes on when somebody does after all', () => {
    const story = beginWith(both);
    story.untilStill();
    expect(stoppedFor(story)).toEqual(['MESH225']);
    story.ask('confirm', { gate: 'canary' });
    untilGate(story, 'end');
    expect(restartsOf(story, 'api')).toBe(1);
    expectGolden('nobody-confirmed', story);
  });

  it.each([
    ['refused', 'MESH224'],
    ['no-answer', 'MESH225'],
  ] as const)(
    'stops when the hook says %s, and asks it again at a retry',
    (answer, code) => {
      const story = beginWith(both);
      untilGate(story, 'canary');
      hookSays(story, answer);
      story.untilStill();
      expect(stoppedFor(story)).toEqual([code]);
      story.ask('retry');
      untilGate(story, 'canary');
      hookSays(story, 'confirmed');
      untilGate(story, 'end');
      hookSays(story, 'confirmed');
      expect(story.untilStill()).toMatchObject({ outcome: 'done' });
      expect(restartsOf(story, 'api')).toBe(1);
    },
  );

  it('is paused at once while it waits, and can be confirmed meanwhile', () => {
    const story = beginWith(both);
    untilGate(story, 'canary');
    story.ask('pause');
    expect(story.look()).toMatchObject({ kind: 'paused' });
    story.ask('resume');
    untilGate(story, 'canary');
    story.ask('confirm', { gate: 'canary' });
    untilGate(story, 'end');
  });

  it('goes back without asking anybody', () => {
    const story = beginWith(both);
    untilGate(story, 'canary');
    story.ask('rollback');
    expect(story.untilStill()).toMatchObject({ outcome: 'rolled-back' });
  });
});
