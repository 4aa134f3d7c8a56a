/**
 * Asks once for all who want to know within a while, and only while somebody does.
 *
 * @remarks
 * A question that is open is shared for as long as it takes. Afterwards its answer is kept for what is left of the
 * while, counted from when it was asked, and then let go: the list of a large istiod is megabytes.
 */
export class SharedAnswers<T> {
  private readonly answers = new Map<string, Promise<T>>();

  constructor(private readonly shareMs: number) {}

  /** A failure is shared as an answer is: what does not answer is not asked more often than what does. */
  of(key: string, ask: () => Promise<T>): Promise<T> {
    const shared = this.answers.get(key);
    if (shared) return shared;
    const askedAt = performance.now();
    const answer = ask();
    this.answers.set(key, answer);
    const letGo = () => {
      const left = this.shareMs - (performance.now() - askedAt);
      setTimeout(() => this.answers.delete(key), Math.max(0, left)).unref();
    };
    void answer.then(letGo, letGo);
    return answer;
  }
}
