import type { Message } from '../model/message';
import { say } from '../model/say';

/** What an eviction waits for; `budget` is null where the API server did not name it. @public */
export function heldByBudget(pod: string, budget: string | null): Message {
  return budget === null
    ? say(
        'restart.held-unnamed',
        'Waiting until a disruption budget allows pod {pod} to be evicted.',
        { pod },
      )
    : say(
        'restart.held',
        'Waiting until disruption budget {budget} allows pod {pod} to be evicted.',
        { pod, budget },
      );
}
