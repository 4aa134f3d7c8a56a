import type { Finding } from '../model/finding';
import { makeFinding, type FindingParts } from '../model/makeFinding';
import type { Known } from '../model/known';
import type { CheckFacts, CheckInput } from './checkFacts';

/** The name of a fact that a check may need. @public */
export type FactName = keyof CheckFacts;

/** The values of the facts that a check declared, all known. */
export type DeclaredFacts<N extends FactName> = {
  [K in N]: CheckFacts[K] extends Known<infer V> ? V : never;
};

/** What a check knows without reading a cluster. @public */
export interface CheckSubject extends Pick<
  CheckInput,
  'target' | 'options' | 'migration'
> {
  cluster: string;
  namespace: string;
  portal: string;
  highestSequence: number;
  /** Makes a finding with the check's own code. */
  found(parts: Omit<FindingParts, 'code'>): Finding;
}

/** Findings, or why the facts that are there do not allow an answer. @public */
export type Evaluation = Finding[] | { undetermined: string[] };

/** A check as it is written: it sees the facts that it declares, and no others. */
export interface CheckDefinition<N extends FactName> {
  /** Stable, never reused; there is a page `docs/checks/<id>.md`. */
  id: `MESH1${number}`;
  /** What is true when it passes. */
  title: string;
  needs: readonly N[];
  /** What it means for a migration that a needed fact is not known. */
  undetermined: 'blocks' | 'warns';
  evaluate(facts: DeclaredFacts<N>, subject: CheckSubject): Evaluation;
}

/** A check as the list holds it. @public */
export interface Check {
  id: string;
  title: string;
  needs: readonly FactName[];
  undetermined: 'blocks' | 'warns';
  evaluate(facts: unknown, subject: CheckSubject): Evaluation;
}

/** Makes a check: reading a fact that it does not declare does not compile. */
export function defineCheck<N extends FactName>(
  definition: CheckDefinition<N>,
): Check {
  return {
    ...definition,
    evaluate: (facts, subject) =>
      // The one cast: the runner hands over exactly the facts that `needs` names, all of them known.
      definition.evaluate(facts as DeclaredFacts<N>, subject),
  };
}

/** The subject of a check, made from what is asked. */
export function checkSubject(check: Check, input: CheckInput): CheckSubject {
  const { facts, target, options, migration } = input;
  return {
    target,
    options,
    migration,
    cluster: facts.cluster,
    namespace: facts.namespace,
    portal: facts.portal,
    highestSequence: facts.highestSequence,
    found: parts => makeFinding({ ...parts, code: check.id }),
  };
}
