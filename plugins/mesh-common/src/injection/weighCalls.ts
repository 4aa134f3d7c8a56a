import type { InjectorCall } from './injectorCalls';

/** A call of an injector whose revision is known. */
type NamedCall = InjectorCall & { injector: { revision: string } };

/** A call after which the pod is as it was. */
type SkippingCall = InjectorCall & { decision: { kind: 'skips' } };

/** What all calls for a pod come to. */
export type CallsOutcome =
  | { kind: 'not-called' }
  | { kind: 'refused'; by: InjectorCall }
  /** The labels lead to it; `unanswered` is a call that cannot be answered, because of which it does not come to pass. */
  | { kind: 'injected'; by: NamedCall; unanswered: InjectorCall | null }
  | { kind: 'skipped'; by: SkippingCall }
  /** The answer depends on something that is not known about this call. */
  | { kind: 'open'; question: InjectorCall };

/**
 * Weighs the calls for a pod, given in the order in which their results stand.
 *
 * @remarks
 * Each injector decides by its own policy. One that skips leaves what an earlier one injected, and one refusal refuses
 * the pod. A call that nobody answers refuses the pod as well, or under `failurePolicy: Ignore` has no effect: what the
 * labels lead to is said all the same, so that a namespace can be moved away from a control plane that is gone.
 */
export function weighCalls(calls: readonly InjectorCall[]): CallsOutcome {
  const effective = calls.filter(call => call.unanswered !== 'leaves-out');
  const refusing =
    calls.find(call => isMet(call) && cannotBeMade(call)) ?? null;
  const outcome = weighAnswers(effective);
  switch (outcome.kind) {
    case 'injected':
      return { ...outcome, unanswered: refusing };
    case 'skipped':
      return refusing ? { kind: 'refused', by: refusing } : outcome;
    case 'not-called':
      return weighIgnored(calls);
    case 'refused':
    case 'open':
      return outcome;
    default:
      return outcome satisfies never;
  }
}

/** Nobody answers, and the API server goes on without: what the labels lead to has no sidecar. */
function weighIgnored(calls: readonly InjectorCall[]): CallsOutcome {
  const outcome = weighAnswers(calls);
  return outcome.kind === 'injected'
    ? { ...outcome, unanswered: outcome.by }
    : outcome;
}

function weighAnswers(calls: readonly InjectorCall[]): CallsOutcome {
  const refused = calls.find(refuses);
  if (refused) return { kind: 'refused', by: refused };
  const place = lastIndex(calls, call => isMet(call) && injects(call));
  const standing = place < 0 ? null : calls[place];
  const question = calls.find((call, index) =>
    isOpen(call, index > place, standing),
  );
  if (question) return { kind: 'open', question };
  if (standing) {
    const by = firstOfItsKind(calls, standing);
    return isNamed(by)
      ? { kind: 'injected', by, unanswered: null }
      : { kind: 'open', question: by };
  }
  const skipping = calls[lastIndex(calls, skips)];
  return skipping && skips(skipping)
    ? { kind: 'skipped', by: skipping }
    : { kind: 'not-called' };
}

function cannotBeMade({ unanswered }: InjectorCall): boolean {
  return unanswered === 'refuses';
}

function refuses(call: InjectorCall): boolean {
  if (call.conditions.kind === 'failing') return true;
  // What nobody answers is not refused for its annotations, and is told apart.
  return (
    isMet(call) && call.unanswered === null && call.decision.kind === 'refuses'
  );
}

/** True where the call is not certain, and would change what stands without it. */
function isOpen(
  call: InjectorCall,
  isLater: boolean,
  standing: InjectorCall | null,
): boolean {
  const { conditions, decision, injector } = call;
  if (conditions.kind !== 'undetermined') return false;
  if (decision.kind === 'refuses' || cannotBeMade(call)) return true;
  return (
    decision.kind === 'injects' &&
    isLater &&
    (injector.revision === null ||
      injector.revision !== standing?.injector.revision)
  );
}

/** Entries of one configuration mostly call one injector: the first that matches is the one to name. */
function firstOfItsKind(
  calls: readonly InjectorCall[],
  standing: InjectorCall,
): InjectorCall {
  const first = calls.find(
    call =>
      isMet(call) &&
      call.configuration === standing.configuration &&
      call.injector.revision === standing.injector.revision,
  );
  return first ?? standing;
}

function isMet({ conditions }: InjectorCall): boolean {
  return conditions.kind === 'met';
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

function lastIndex(
  calls: readonly InjectorCall[],
  holds: (call: InjectorCall) => boolean,
): number {
  for (let index = calls.length - 1; index >= 0; index -= 1) {
    if (holds(calls[index])) return index;
  }
  return -1;
}
