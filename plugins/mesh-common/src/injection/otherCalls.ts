import type { InjectorCall } from './injectorCalls';

/** The calls beside the one whose result stands, one of each configuration. */
export interface OtherCalls {
  /** They inject, and their result is replaced. */
  losers: readonly InjectorCall[];
  /** They leave the pod alone. */
  skippers: readonly InjectorCall[];
  /** Nobody is there to answer them. */
  absent: readonly InjectorCall[];
}

const none: OtherCalls = { losers: [], skippers: [], absent: [] };

/** Sorts the calls that are made for sure beside the one whose result stands. */
export function otherCalls(
  calls: readonly InjectorCall[],
  standing: InjectorCall,
): OtherCalls {
  if (calls.length === 1) return none;
  const others = calls.filter(
    ({ configuration, conditions }) =>
      configuration !== standing.configuration && conditions.kind === 'met',
  );
  const answered = others.filter(call => call.unanswered === null);
  return {
    losers: oncePerConfiguration(
      answered.filter(({ decision }) => decision.kind === 'injects'),
    ),
    skippers: oncePerConfiguration(
      answered.filter(({ decision }) => decision.kind === 'skips'),
    ),
    absent: oncePerConfiguration(
      others.filter(call => call.unanswered !== null),
    ),
  };
}

function oncePerConfiguration(calls: readonly InjectorCall[]): InjectorCall[] {
  return [...new Map(calls.map(call => [call.configuration, call])).values()];
}
