/** Where an answer breaks off. @public */
export type AnswerCut = 'in-head' | 'after-head' | 'in-body';

/**
 * Where a tunnel breaks: instead of its opening, as soon as it is open, when the first bytes for the pod come, which are
 * not passed on, or after so many bytes of what the pod says. @public
 */
export type TunnelCut =
  'opening' | 'opened' | 'request' | { answerBytes: number };

/** What is done to a request instead of passing it on and its answer back. @public */
export type Fault =
  /** An answer of the proxy's own, as the API server words it; nothing is passed on. */
  | {
      kind: 'answer';
      status: number;
      reason?: string;
      message?: string;
      retryAfterSeconds?: number;
    }
  /** Passed on and carried out, and then answered as above: an API server that failed after it had stored. */
  | { kind: 'answer-after'; status: number; message?: string }
  /** The connection ends before anything is passed on. */
  | { kind: 'drop' }
  /** Passed on and carried out; the connection is reset instead of the answer. */
  | { kind: 'reset-after' }
  | { kind: 'delay'; ms: number }
  /** Passed on and carried out; its answer breaks off. */
  | { kind: 'cut-answer'; at: AnswerCut; how: 'reset' | 'stall' }
  /** A tunnel, such as a port-forward, breaks. */
  | { kind: 'cut-tunnel'; at: TunnelCut; how: 'close' | 'reset' | 'stall' }
  /** Kept until it is released, also where whoever asked is gone by then: a write that arrives late. */
  | { kind: 'hold' }
  /** An earlier answer to the same question: the last one before a mark, or so many answers ago. */
  | { kind: 'stale'; asOf: number }
  | { kind: 'stale'; answersAgo: number }
  /** The watch ends as an API server ends it, cleanly. */
  | { kind: 'end-watch'; afterMs: number }
  /** The watch stays open, and nothing comes any more. */
  | { kind: 'stall-watch'; afterMs: number }
  /** The watch is told that its resourceVersion is too old, and ends. */
  | { kind: 'expire-watch'; afterMs: number }
  /** A bearer token is accepted no more; requests with another one pass. */
  | { kind: 'expired-token'; token: string };

/** Which requests a fault meets. @public */
export interface FaultRule {
  fault: Fault;
  /** Tried on the verb and the path with its query, such as `patch /api/v1/namespaces/shop?fieldManager=mesh`. */
  when: RegExp;
  /** Tried on the body as text. */
  body?: RegExp;
  /** So many requests pass before the first that is met. */
  skip?: number;
  /** So many requests are met at most. */
  times?: number;
  /** Between 0 and 1: each request is met by chance, from the proxy's seed. */
  chance?: number;
}

/** A request that is kept back. @public */
export interface HeldRequest {
  line: string;
  body: string;
  /** Passes it on; resolves with the status that the API server answers it with. */
  release(): Promise<number>;
}

/** A rule at work. @public */
export interface PlacedFault {
  /** The requests that were met so far. */
  readonly met: readonly string[];
  /** Those of them that are kept back. */
  readonly held: readonly HeldRequest[];
  /** Meets no more; what is kept back stays so until it is released. */
  lift(): void;
}

/** A request that came to the proxy, in the order of coming. @public */
export interface SeenRequest {
  /** The verb and the path with its query. */
  line: string;
  atMs: number;
  fault: Fault['kind'] | null;
}
