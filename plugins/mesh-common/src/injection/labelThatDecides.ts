import type { IntendedRevision } from '../model/intendedRevision';
import { INJECTION_LABEL, REVISION_LABEL } from '../model/labels';
import type { Injection } from './injection';
import { resolveNamespaceIntended } from './resolveIntended';

/** Which of the two injection labels of a namespace decides, where it carries both. */
export type LabelThatDecides =
  /** The other one can be removed, and a new pod gets the same. */
  | { kind: 'injection' | 'revision'; gives: IntendedRevision }
  /** Each of them alone comes to the same as both. */
  | { kind: 'either'; gives: IntendedRevision }
  /** Neither alone comes to what both do. */
  | { kind: 'together'; gives: IntendedRevision }
  | { kind: 'unknown'; why: string };

/**
 * Finds out which label decides by taking one away after the other, so that it holds for selectors that people edited.
 */
export function labelThatDecides(
  namespace: string,
  labels: Readonly<Record<string, string>>,
  injection: Injection,
): LabelThatDecides {
  const resolve = (of: Readonly<Record<string, string>>) =>
    resolveNamespaceIntended(namespace, of, injection);
  const gives = resolve(labels);
  const withInjection = resolve(without(labels, REVISION_LABEL));
  const withRevision = resolve(without(labels, INJECTION_LABEL));
  for (const each of [gives, withInjection, withRevision]) {
    if (each.kind === 'unknown') return { kind: 'unknown', why: each.why };
  }
  const injectionAlone = isSame(gives, withInjection);
  const revisionAlone = isSame(gives, withRevision);
  if (injectionAlone && revisionAlone) return { kind: 'either', gives };
  if (injectionAlone) return { kind: 'injection', gives };
  return { kind: revisionAlone ? 'revision' : 'together', gives };
}

function without(
  labels: Readonly<Record<string, string>>,
  label: string,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(labels).filter(([key]) => key !== label),
  );
}

function isSame(a: IntendedRevision, b: IntendedRevision): boolean {
  return a.kind === 'revision' && b.kind === 'revision'
    ? a.revision === b.revision && a.configuration === b.configuration
    : a.kind === b.kind;
}
