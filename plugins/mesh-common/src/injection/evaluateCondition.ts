import { Environment, EvaluationError } from '@marcbachmann/cel-js';
import type { MatchCondition } from '../facts/injectionWebhook';
import { conditionContext, type ConditionContext } from './conditionContext';
import { FieldNotHeld } from './heldFields';
import type { PodToInject } from './podToInject';

/** What a match condition comes to for one pod. */
export type ConditionValue =
  | { kind: 'true' }
  | { kind: 'false' }
  /** It looks for something that the pod has not, which Kubernetes takes as an error. */
  | { kind: 'error' }
  | { kind: 'undetermined'; why: string };

const environment = new Environment({ enableOptionalTypes: true })
  .registerVariable('object', 'dyn')
  .registerVariable('oldObject', 'dyn')
  .registerVariable('request', 'dyn');

type Parsed =
  | {
      kind: 'parsed';
      /** It goes through lists or maps, of which it may see only a part. */
      lists: boolean;
      evaluate: (context: ConditionContext) => unknown;
    }
  | { kind: 'unreadable'; why: string };

const parsed = new WeakMap<MatchCondition, Parsed>();

/**
 * Evaluates a match condition in CEL.
 *
 * @remarks
 * By CEL's own rules `||` and `&&` pass over an operand that fails where the other one settles it. So a condition that
 * looks at a field that is not held is determined all the same where that field does not matter.
 */
export function evaluateCondition(
  condition: MatchCondition,
  pod: PodToInject,
): ConditionValue {
  const program = parsed.get(condition) ?? parse(condition);
  parsed.set(condition, program);
  if (program.kind === 'unreadable') {
    return { kind: 'undetermined', why: program.why };
  }
  try {
    const value = program.evaluate(conditionContext(pod, program.lists));
    return typeof value === 'boolean'
      ? { kind: value ? 'true' : 'false' }
      : { kind: 'undetermined', why: 'it is neither true nor false.' };
  } catch (error) {
    return whyNoValue(error);
  }
}

function parse({ expression }: MatchCondition): Parsed {
  try {
    return {
      kind: 'parsed',
      lists: /\b(size|all|exists|exists_one|map|filter)\s*\(/.test(expression),
      evaluate: environment.parse(expression),
    };
  } catch {
    return { kind: 'unreadable', why: 'it cannot be read here.' };
  }
}

function whyNoValue(error: unknown): ConditionValue {
  if (error instanceof FieldNotHeld) {
    return {
      kind: 'undetermined',
      why: `it looks at ${error.path}, which is not known here.`,
    };
  }
  // The pod's labels and annotations are all known: what is not among them is not there.
  if (error instanceof EvaluationError && error.code === 'no_such_key') {
    return { kind: 'error' };
  }
  return { kind: 'undetermined', why: 'it cannot be evaluated here.' };
}
