import type { ReasonStep } from '../model/intendedRevision';
import type { Message } from '../model/message';
import { say } from '../model/say';
import { failuresOf, type NearestEntry } from './nearestEntry';
import { configurationRef, objectStep } from './reasonSteps';

const CODE = 'reason.nearest';

/** The step that names the nearest entry and what fails in it. */
export function nearestStep(nearest: NearestEntry): ReasonStep {
  const { configuration, entry } = nearest;
  return objectStep(
    say(
      'reason.nearest',
      'the nearest webhook is {entry} of {configuration}, which does not match: {fails}',
      {
        entry: entry.name,
        configuration: configuration.name,
        fails: failuresOf(nearest).join('; '),
      },
    ),
    configurationRef(configuration),
    `webhooks[?(@.name=="${entry.name}")]`,
  );
}

/** The nearest entry, its configuration and what fails, as a chain of reasons has them; null where it names none. */
export function nearestOf(
  reasons: readonly ReasonStep[],
): Message['params'] | null {
  return reasons.find(({ code }) => code === CODE)?.params ?? null;
}
