import type { JsonObject } from '@backstage/types';
import {
  compareInjections,
  comparePod,
  type Comparison,
  type InjectorAnswer,
  type PodChange,
  summarizeChanges,
} from '@mesh-plugins/backstage-plugin-mesh-common';

type Given = Extract<InjectorAnswer, { state: 'injected' | 'not-injected' }>;

/** Two injectors' answers for the same pod. */
export function compareAnswers(
  before: InjectorAnswer,
  after: InjectorAnswer,
): Comparison {
  // What the target does not answer matters more: it is where the pods are to go.
  if (!isGiven(after)) return withoutPod(after);
  if (!isGiven(before)) return withoutPod(before);
  if (after.state === 'not-injected' && before.state === 'not-injected') {
    return { state: 'not-injected', why: after.why };
  }
  return compared(compareInjections(podOf(before), podOf(after)));
}

/** A running pod beside the answer for its workload's template. */
export function compareRunning(
  running: JsonObject,
  answer: InjectorAnswer,
): Comparison {
  return isGiven(answer)
    ? compared(comparePod(running, answer))
    : withoutPod(answer);
}

function compared(changes: PodChange[]): Comparison {
  return { state: 'compared', changes, summary: summarizeChanges(changes) };
}

function isGiven(answer: InjectorAnswer): answer is Given {
  return answer.state === 'injected' || answer.state === 'not-injected';
}

function withoutPod(answer: Exclude<InjectorAnswer, Given>): Comparison {
  if (answer.state === 'not-asked') return answer;
  const { revision, why } = answer;
  return { state: 'refused', revision, why };
}

function podOf(answer: Given): JsonObject {
  return answer.state === 'injected' ? answer.pod : answer.input;
}
