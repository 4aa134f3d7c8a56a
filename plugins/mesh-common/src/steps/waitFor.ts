import type { Message } from '../model/message';
import type { Marks } from '../model/migrationRecord';
import { say } from '../model/say';
import type { StepContext, Verdict } from './verdict';

/** Waits and looks again after the usual pause. */
export function waitFor(
  message: Message,
  { settings }: StepContext,
  marks?: Partial<Marks>,
): Verdict {
  return {
    kind: 'wait',
    for: message,
    lookAgainInMs: settings.lookAgainMs,
    ...(marks && { marks }),
  };
}

/** Waits for a fact that could not be read: no write may rest on it, and its absence stops nothing either. */
export function waitForFact(why: string, context: StepContext): Verdict {
  return waitFor(
    say('wait.fact', 'Waiting until this can be read: {why}', { why }),
    context,
  );
}
