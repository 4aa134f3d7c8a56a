import type { InjectorCall } from './injectorCalls';
import { weighCertainCalls, type CertainOutcome } from './weighCertainCalls';

/** What all calls for a pod come to. */
export type CallsOutcome =
  | Exclude<CertainOutcome, { kind: 'nameless' }>
  /** The answer depends on something that is not known about this call. */
  | { kind: 'open'; question: InjectorCall };

/** Each that is not certain doubles what has to be weighed; nobody writes so many. */
const MOST_UNCERTAIN = 8;

/**
 * Weighs the calls for a pod, given in the order in which their results stand.
 *
 * @remarks
 * A call that is not certain is weighed both ways, made and not made: it matters only where that makes a difference.
 */
export function weighCalls(calls: readonly InjectorCall[]): CallsOutcome {
  const uncertain = calls.filter(isUncertain);
  const [question] = uncertain;
  if (!question) return named(weighCertainCalls(calls));
  if (uncertain.length > MOST_UNCERTAIN) return { kind: 'open', question };
  const made = weighCalls(
    calls.map(call => (call === question ? certain(call) : call)),
  );
  const notMade = weighCalls(calls.filter(call => call !== question));
  if (made.kind === 'open') return made;
  if (comesTo(made) !== comesTo(notMade)) return { kind: 'open', question };
  // The one that is made for sure is the one to name; a call that changes nothing still says why.
  return notMade.kind === 'not-called' ? made : notMade;
}

function isUncertain({ conditions }: InjectorCall): boolean {
  return conditions.kind === 'undetermined';
}

function certain(call: InjectorCall): InjectorCall {
  return { ...call, conditions: { kind: 'met' } };
}

function named(outcome: CertainOutcome): CallsOutcome {
  return outcome.kind === 'nameless'
    ? { kind: 'open', question: outcome.by }
    : outcome;
}

/** What becomes of the pod, whichever call it comes from. */
function comesTo(outcome: CallsOutcome): string {
  switch (outcome.kind) {
    case 'injected':
      return `${outcome.by.injector.revision}/${outcome.unanswered?.unanswered ?? ''}`;
    case 'refused':
    case 'open':
      return outcome.kind;
    case 'skipped':
    case 'left-out':
    case 'not-called':
      return 'left alone';
    default:
      return outcome satisfies never;
  }
}
