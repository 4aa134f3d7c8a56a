import type { InjectorCall } from './injectorCalls';

/** A call of an injector whose revision is known. */
export type NamedCall = InjectorCall & { injector: { revision: string } };

/** A call after which the pod is as it was. */
type SkippingCall = InjectorCall & { decision: { kind: 'skips' } };

/** What calls that are all made come to. */
export type CertainOutcome =
  | { kind: 'not-called' }
  | { kind: 'refused'; by: InjectorCall }
  /** The labels lead to it; `unanswered` is a call that cannot be answered, because of which it does not come to pass. */
  | { kind: 'injected'; by: NamedCall; unanswered: InjectorCall | null }
  | { kind: 'skipped'; by: SkippingCall }
  /** Nobody answers the call, which is passed over, and nothing says which revision it was. */
  | { kind: 'left-out'; by: InjectorCall }
  /** Nothing says which revision it is that injects. */
  | { kind: 'nameless'; by: InjectorCall };

/**
 * Weighs calls that are all made, given in the order in which their results stand.
 *
 * @remarks
 * Each injector decides by its own policy. One that skips leaves what an earlier one injected, and one refusal refuses
 * the pod. A call that nobody answers refuses the pod as well, or under `failurePolicy: Ignore` has no effect: what the
 * labels lead to is said all the same, so that a namespace can be moved away from a control plane that is gone.
 */
export function weighCertainCalls(
  calls: readonly InjectorCall[],
): CertainOutcome {
  const refusing = calls.find(call => call.unanswered === 'refuses') ?? null;
  const outcome = weighAnswers(
    calls.filter(call => call.unanswered !== 'leaves-out'),
  );
  switch (outcome.kind) {
    case 'injected':
      return { ...outcome, unanswered: refusing };
    case 'skipped':
    case 'nameless':
      return refusing ? { kind: 'refused', by: refusing } : outcome;
    case 'not-called':
      return weighIgnored(calls);
    case 'refused':
    case 'left-out':
      return outcome;
    default:
      return outcome satisfies never;
  }
}

/** Nobody answers, and the API server goes on without: what the labels lead to has no sidecar. */
function weighIgnored(calls: readonly InjectorCall[]): CertainOutcome {
  const outcome = weighAnswers(calls);
  switch (outcome.kind) {
    case 'injected':
      return { ...outcome, unanswered: outcome.by };
    case 'nameless':
      return { ...outcome, kind: 'left-out' };
    default:
      return outcome;
  }
}

function weighAnswers(calls: readonly InjectorCall[]): CertainOutcome {
  const refused = calls.find(refuses);
  if (refused) return { kind: 'refused', by: refused };
  const standing = last(calls, injects);
  if (standing) {
    const by = firstOfItsKind(calls, standing);
    return isNamed(by)
      ? { kind: 'injected', by, unanswered: null }
      : { kind: 'nameless', by };
  }
  const skipping = last(calls, skips);
  return skipping && skips(skipping)
    ? { kind: 'skipped', by: skipping }
    : { kind: 'not-called' };
}

function refuses({ conditions, decision, unanswered }: InjectorCall): boolean {
  if (conditions.kind === 'failing') return true;
  // What nobody answers is not refused for its annotations, and is told apart.
  return unanswered === null && decision.kind === 'refuses';
}

/** Entries of one configuration mostly call one injector: the first that matches is the one to name. */
function firstOfItsKind(
  calls: readonly InjectorCall[],
  standing: InjectorCall,
): InjectorCall {
  const first = calls.find(
    call =>
      call.configuration === standing.configuration &&
      call.injector.revision === standing.injector.revision,
  );
  return first ?? standing;
}

/** With annotations that it would refuse, an injector that is gone is still the one that the labels lead to. */
function injects({ decision, unanswered }: InjectorCall): boolean {
  return (
    decision.kind === 'injects' ||
    (decision.kind === 'refuses' && unanswered !== null)
  );
}

function skips(call: InjectorCall): call is SkippingCall {
  return call.decision.kind === 'skips';
}

function isNamed(call: InjectorCall): call is NamedCall {
  return call.injector.revision !== null;
}

function last(
  calls: readonly InjectorCall[],
  holds: (call: InjectorCall) => boolean,
): InjectorCall | undefined {
  for (let index = calls.length - 1; index >= 0; index -= 1) {
    if (holds(calls[index])) return calls[index];
  }
  return undefined;
}
