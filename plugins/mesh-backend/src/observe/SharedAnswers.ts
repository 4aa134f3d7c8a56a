import { withinLimit } from '../outbound/withinLimit';

/** A question that is open, or its answer. */
interface Shared<T> {
  answer: Promise<T>;
  askedAt: number;
  /** How long the answer took; null while the question is open. */
  tookMs: number | null;
}

/** Who answers within this time may be asked again after as long by whoever waits for a change. */
const shortestRenewalMs = 100;

/** Who takes longer spends at most one part in so many of its time on those who wait. */
const partOfTime = 4;

/**
 * Asks once for all who want to know within a while, and only while somebody does.
 *
 * @remarks
 * A question that is open is shared until its limit: whatever it hangs on, those who ask later must not hang with it. Afterwards its answer is kept for what is left of the
 * while, counted from when it was asked, and then let go: the list of a large istiod is megabytes.
 */
export class SharedAnswers<T> {
  private readonly answers = new Map<string, Shared<T>>();

  constructor(
    private readonly shareMs: number,
    private readonly limitMs: number,
  ) {}

  /**
   * A failure is shared as an answer is: what does not answer is not asked more often than what does. `waits` is for
   * who waits until the answer is another one, and would wait out the whole while for each; how soon it is asked again
   * follows from how long it took.
   */
  of(key: string, ask: () => Promise<T>, waits = false): Promise<T> {
    const shared = this.answers.get(key);
    if (shared && (!waits || this.isNew(shared))) return shared.answer;
    const asked: Shared<T> = {
      answer: withinLimit({ ms: this.limitMs }, ask),
      ...{ askedAt: performance.now(), tookMs: null },
    };
    this.answers.set(key, asked);
    const letGo = () => {
      asked.tookMs = performance.now() - asked.askedAt;
      const left = this.shareMs - asked.tookMs;
      const forget = () => {
        if (this.answers.get(key) === asked) this.answers.delete(key);
      };
      setTimeout(forget, Math.max(0, left)).unref();
    };
    void asked.answer.then(letGo, letGo);
    return asked.answer;
  }

  private isNew({ askedAt, tookMs }: Shared<T>): boolean {
    if (tookMs === null) return true;
    const newFor =
      tookMs < shortestRenewalMs
        ? tookMs + shortestRenewalMs
        : partOfTime * tookMs;
    return performance.now() - askedAt < newFor;
  }
}
