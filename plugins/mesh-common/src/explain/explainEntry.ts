import type { ExplainedEntry, ExplainedRequirement } from '../contract/explain';
import type { InjectionWebhookEntry } from '../facts/injectionWebhook';
import {
  conditionsOutcome,
  type ConditionsOutcome,
} from '../injection/conditionsOutcome';
import { entryIsDeactivated } from '../injection/entryIsDeactivated';
import type { PodToInject } from '../injection/podToInject';
import { rulesCoverPods } from '../injection/rulesCoverPods';
import { kubectlGet, type ObjectRef } from '../model/objectRef';
import { say } from '../model/say';
import { explainRequirements } from './explainRequirements';

type Judgement = Pick<ExplainedEntry, 'outcome' | 'sign' | 'says'>;

/** One entry of a configuration: each of its requirements, and what they come to. */
export function explainEntry(
  pod: PodToInject,
  entry: InjectionWebhookEntry,
  object: ObjectRef,
): ExplainedEntry {
  const requirements = explainRequirements(pod, entry);
  return {
    name: entry.name,
    requirements,
    ...judge(pod, entry, requirements),
    object,
    field: `webhooks[?(@.name=="${entry.name}")]`,
    kubectl: kubectlGet(
      object,
      `-o jsonpath='{.webhooks[?(@.name=="${entry.name}")]}'`,
    ),
  };
}

function judge(
  pod: PodToInject,
  entry: InjectionWebhookEntry,
  requirements: readonly ExplainedRequirement[],
): Judgement {
  if (entryIsDeactivated(entry)) {
    return {
      ...{ outcome: 'deactivated', sign: 'neutral' },
      says: say(
        'explain.entry.deactivated',
        'Deactivated by istioctl: its selectors match nothing.',
      ),
    };
  }
  if (!rulesCoverPods(entry.rules)) {
    return {
      ...{ outcome: 'no-match', sign: 'neutral' },
      says: say(
        'explain.entry.rules',
        'It is not called for pods that are created: its rules name other things.',
      ),
    };
  }
  // The first that is not met is as good a reason as any: the API server stops there as well.
  const unmet = requirements.find(({ satisfied }) => !satisfied);
  return unmet
    ? { outcome: 'no-match', sign: 'neutral', says: unmet.says }
    : judgeConditions(conditionsOutcome(entry, pod));
}

function judgeConditions(conditions: ConditionsOutcome): Judgement {
  switch (conditions.kind) {
    case 'met':
      return {
        ...{ outcome: 'matches', sign: 'for' },
        says: say('explain.entry.matches', 'It matches.'),
      };
    case 'not-met':
      return {
        ...{ outcome: 'no-match', sign: 'neutral' },
        says: say(
          'explain.entry.condition-not-met',
          'Its selectors match, but its match condition {condition} does not hold.',
          { condition: conditions.condition },
        ),
      };
    case 'failing':
      return {
        ...{ outcome: 'refuses', sign: 'attention' },
        says: say(
          'explain.entry.condition-fails',
          'Its match condition {condition} fails for this pod, and the failurePolicy Fail makes that a refusal.',
          { condition: conditions.condition },
        ),
      };
    case 'undetermined':
      return {
        ...{ outcome: 'undetermined', sign: 'unknown' },
        says: say(
          'explain.entry.condition-open',
          'Its selectors match; whether its match condition {condition} holds cannot be told: {reason}',
          { condition: conditions.condition, reason: conditions.why },
        ),
      };
    default:
      return conditions satisfies never;
  }
}
