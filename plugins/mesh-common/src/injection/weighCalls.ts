import type { InjectorCall } from './injectorCalls';

/** A call of an injector whose revision is known. */
type NamedCall = InjectorCall & { injector: { revision: string } };

/** A call after which the pod is as it was. */
type SkippingCall = InjectorCall & { decision: { kind: 'skips' } };

/** What all calls for a pod come to. */
export type CallsOutcome =
  | { kind: 'not-called' }
  | { kind: 'refused'; by: InjectorCall }
  | { kind: 'injected'; by: NamedCall }
  | { kind: 'skipped'; by: SkippingCall }
  /** The answer depends on something that is not known about this call. */
  | { kind: 'open'; question: InjectorCall };

/**
 * Weighs the calls for a pod, given in the order in which their results stand.
 *
 * @remarks
 * Each injector decides by its own policy. One that skips leaves what an earlier one injected, and one refusal refuses
 * the pod. A call that is not certain matters only where it would change the answer.
 */
export function weighCalls(calls: readonly InjectorCall[]): CallsOutcome {
  const refusing = calls.find(refuses);
  if (refusing) return { kind: 'refused', by: refusing };
  const place = lastIndex(calls, call => isMet(call) && injects(call));
  const standing = place < 0 ? null : calls[place];
  const question = calls.find((call, index) =>
    isOpen(call, index > place, standing),
  );
  if (question) return { kind: 'open', question };
  if (standing) {
    const first = firstOfItsKind(calls, standing);
    return isNamed(first)
      ? { kind: 'injected', by: first }
      : { kind: 'open', question: first };
  }
  const skipping = calls[lastIndex(calls, skips)];
  return skipping && skips(skipping)
    ? { kind: 'skipped', by: skipping }
    : { kind: 'not-called' };
}

function refuses({ conditions, decision }: InjectorCall): boolean {
  if (conditions.kind === 'failing') return true;
  return conditions.kind === 'met' && decision.kind === 'refuses';
}

/** True where the call is not certain, and would change what stands without it. */
function isOpen(
  { conditions, decision, injector }: InjectorCall,
  isLater: boolean,
  standing: InjectorCall | null,
): boolean {
  if (conditions.kind !== 'undetermined') return false;
  if (decision.kind === 'refuses') return true;
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

const isMet = ({ conditions }: InjectorCall) => conditions.kind === 'met';

const injects = ({ decision }: InjectorCall) => decision.kind === 'injects';

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
