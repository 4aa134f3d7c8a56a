import { checks, safetyChecks } from '../preflight/checks';
import { runChecks } from '../preflight/runChecks';
import { blockersOf, undeterminedBlockersOf } from '../preflight/blockersOf';
import { say } from '../model/say';
import type { Step } from './verdict';
import { waitFor } from './waitFor';

/**
 * All checks once more, on facts read just before the first write; passed once, they are not asked again.
 *
 * @remarks
 * Going back needs nothing but a namespace that nobody else moves and the right to write: whoever rolls back must not
 * be held up by what made the target look wrong.
 */
export const preflight: Step = {
  id: 'preflight',
  title: 'Checks',
  assess(context) {
    const { migration, facts, now } = context;
    if (migration.marks.preflightPassedAt) return { kind: 'done' };
    const results = runChecks(
      {
        facts,
        target: migration.target,
        options: migration.options,
        migration,
      },
      migration.direction === 'forward' ? checks : safetyChecks,
    );
    const blockers = blockersOf(results);
    if (blockers.length > 0) return { kind: 'stop', findings: blockers };
    const [undetermined] = undeterminedBlockersOf(results);
    if (undetermined) {
      return waitFor(
        say('preflight.undetermined', 'Not determined: {title}. {why}', {
          title: undetermined.title,
          why: undetermined.why.join(' '),
        }),
        context,
      );
    }
    return { kind: 'done', marks: { preflightPassedAt: now } };
  },
};
