/** What becomes of a pod that is created. */
export type Outcome =
  | { kind: 'injected'; revision: string }
  | { kind: 'left' }
  | { kind: 'refused' };

/** An outcome in a word, for people and for comparing. */
export function outcomeText(outcome: Outcome): string {
  return outcome.kind === 'injected'
    ? `injected by ${outcome.revision}`
    : outcome.kind;
}
