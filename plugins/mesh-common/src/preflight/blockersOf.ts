import type { CheckResult, Finding } from '../model/finding';

/** All findings of all checks. @public */
export function findingsOf(results: readonly CheckResult[]): Finding[] {
  return results.flatMap(result =>
    result.outcome === 'found' ? result.findings : [],
  );
}

/** The findings that stop a migration. @public */
export function blockersOf(results: readonly CheckResult[]): Finding[] {
  return findingsOf(results).filter(({ severity }) => severity === 'blocker');
}

/** The checks that could not be answered and stop a migration until they are. @public */
export function undeterminedBlockersOf(
  results: readonly CheckResult[],
): Extract<CheckResult, { outcome: 'undetermined' }>[] {
  return results.flatMap(result =>
    result.outcome === 'undetermined' && result.blocks ? [result] : [],
  );
}
