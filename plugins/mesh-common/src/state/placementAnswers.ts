import type { AnswerAge, PlacementAnswers } from '../contract/placementAnswers';
import type { Known } from '../model/known';
import { say } from '../model/say';
import type { PlacementFacts } from './placementInput';

/** How old each of the four answers about a placement is. */
export function placementAnswers(
  facts: PlacementFacts | null,
  cluster: string,
): PlacementAnswers {
  return {
    asksFor: oldest(cluster, facts?.object, facts?.webhooks),
    running: oldest(cluster, facts?.pods, facts?.workloads),
    wouldGet: {
      state: 'not-asked',
      why: say(
        'answer.would-get.not-asked',
        'The injector itself is asked when somebody opens a workload and says so, since it counts each question as an injection.',
      ),
    },
    connection: {
      state: 'not-asked',
      why: say(
        'answer.connection.not-asked',
        'istiod is asked while somebody looks at the pods of a workload.',
      ),
    },
  };
}

/** An answer is as old as the oldest fact in it, and unknown where one is. */
function oldest(
  cluster: string,
  ...facts: Array<Known<unknown> | undefined>
): AnswerAge {
  let observedAt: string | null = null;
  for (const fact of facts) {
    if (fact === undefined) {
      const why = `This portal has no cluster ${cluster}.`;
      return { state: 'unknown', why };
    }
    if (fact.state === 'unknown') return fact;
    if (observedAt === null || fact.observedAt < observedAt) {
      observedAt = fact.observedAt;
    }
  }
  return { state: 'known', observedAt: observedAt ?? '' };
}
