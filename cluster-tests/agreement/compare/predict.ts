import {
  resolveIntended,
  type Injection,
  type IntendedRevision,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import type { TriedNamespace, TriedPod } from '../space/TriedPod';
import { outcomeText } from './Outcome';

/** What the resolver says of a pod. */
export interface Prediction {
  /** In the words of an outcome, or `unknown`, which is none. */
  said: string;
  /** Outcomes to which it says itself that it could be wrong: the settings of an injector could not be read. */
  admits: string[];
}

/** Asks the resolver. */
export function predict(
  { name, labels }: TriedNamespace,
  pod: TriedPod,
  injection: Injection,
): Prediction {
  const intended = resolveIntended(
    {
      namespace: name,
      namespaceLabels: labels,
      podLabels: pod.labels,
      podAnnotations: pod.annotations,
      hostNetwork: pod.hostNetwork,
    },
    injection,
  );
  return { said: said(intended), admits: admits(intended) };
}

function said(intended: IntendedRevision): string {
  switch (intended.kind) {
    case 'revision':
      return saidOfRevision(intended);
    case 'none':
      return outcomeText({
        kind: intended.reason === 'refused' ? 'refused' : 'left',
      });
    case 'unknown':
      return 'unknown';
    default:
      return intended satisfies never;
  }
}

/** The labels lead to a revision also when nobody is there to answer for it; what becomes of the pod is said beside. */
function saidOfRevision({
  revision,
  unanswered,
}: Extract<IntendedRevision, { kind: 'revision' }>): string {
  switch (unanswered) {
    case 'refuses':
      return outcomeText({ kind: 'refused' });
    case 'leaves-out':
      return outcomeText({ kind: 'left' });
    case undefined:
      return outcomeText({ kind: 'injected', revision });
    default:
      return unanswered satisfies never;
  }
}

function admits(intended: IntendedRevision): string[] {
  if (intended.kind !== 'revision') return [];
  const { assumes = [] } = intended;
  return [
    ...(assumes.includes('policy') ? [outcomeText({ kind: 'left' })] : []),
    ...(assumes.includes('templates')
      ? [outcomeText({ kind: 'refused' })]
      : []),
  ];
}
