import type { CheckResult } from '../model/finding';
import { checkFacts, type CheckFacts, type CheckInput } from './checkFacts';
import { checks } from './checks';
import { checkSubject, type Check, type FactName } from './defineCheck';

/**
 * Runs checks over facts. A check that needs a fact which is not known is undetermined; it is never passed.
 *
 * @public
 */
export function runChecks(
  input: CheckInput,
  list: readonly Check[] = checks,
): CheckResult[] {
  const facts = checkFacts(input);
  return list.map(check => runCheck(check, facts, input));
}

function runCheck(
  check: Check,
  facts: CheckFacts,
  input: CheckInput,
): CheckResult {
  const head = { check: check.id, title: check.title };
  const undetermined = (why: string[]): CheckResult => ({
    ...head,
    outcome: 'undetermined',
    why,
    blocks: check.undetermined === 'blocks',
  });
  const missing = whyMissing(check.needs, facts);
  if (missing.length > 0) return undetermined(missing);
  const values = Object.fromEntries(
    check.needs.map(name => [name, valueOf(name, facts)]),
  );
  const evaluation = check.evaluate(values, checkSubject(check, input));
  if (!Array.isArray(evaluation)) return undetermined(evaluation.undetermined);
  return evaluation.length === 0
    ? { ...head, outcome: 'passed' }
    : { ...head, outcome: 'found', findings: evaluation };
}

/** Each reason once: several facts are often missing for one reason. */
function whyMissing(needs: readonly FactName[], facts: CheckFacts): string[] {
  const reasons = needs.flatMap(name => {
    const fact = facts[name];
    return fact.state === 'unknown' ? [fact.why] : [];
  });
  return [...new Set(reasons)];
}

function valueOf(name: FactName, facts: CheckFacts): unknown {
  const fact = facts[name];
  return fact.state === 'known' ? fact.value : undefined;
}
