import { untilAborted } from './untilAborted';

/** How long something outside of this process may take. */
export interface Limit {
  ms: number;
  /** What is said when it takes longer; "no answer within 10 s" unless it says otherwise. */
  words?: string;
}

/** Something outside of this process took longer than it may. */
export class LimitExceededError extends Error {
  readonly name = 'LimitExceededError';

  constructor({ ms, words }: Limit) {
    super(words ?? `no answer within ${ms / 1000} s`);
  }
}

declare const limited: unique symbol;

/** Aborted when a limit is reached. Only {@link withinLimit} makes one, so that nothing is sent without a limit. */
export type LimitSignal = AbortSignal & { readonly [limited]: true };

/** The work within a limit, and how it gets another limit, which begins at that moment. */
export type LimitedWork<T> = (
  signal: LimitSignal,
  renew: (limit: Limit) => void,
) => Promise<T>;

/**
 * Does work that waits for something outside of this process, and stops waiting when its limit is reached or `outer` is
 * aborted.
 *
 * @remarks
 * The signal asks the work to end. The wait ends whether or not the work obeys: a request over a stream that is already
 * closed emits no event, not even when it is aborted (Node 20 to 26).
 *
 * @throws LimitExceededError, the reason of `outer`, or what the work throws
 */
export async function withinLimit<T>(
  limit: Limit,
  work: LimitedWork<T>,
  outer?: AbortSignal,
): Promise<T> {
  outer?.throwIfAborted();
  const exceeded = new AbortController();
  const startTimer = (next: Limit) =>
    setTimeout(
      () => exceeded.abort(new LimitExceededError(next)),
      next.ms,
    ).unref();
  let timer = startTimer(limit);
  const renew = (next: Limit) => {
    clearTimeout(timer);
    timer = startTimer(next);
  };
  const signal = (
    outer ? AbortSignal.any([outer, exceeded.signal]) : exceeded.signal
  ) as LimitSignal;
  try {
    return await untilAborted(work(signal, renew), signal);
  } finally {
    clearTimeout(timer);
  }
}
