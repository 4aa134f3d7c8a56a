const windowMs = 1_000;

/** Lets questions to one istiod begin at most so often: they count in its own metrics. */
export class AskingRate {
  /** When the last questions began or will begin, oldest first; at most as many as fit into a second. */
  private readonly begins = new Map<string, number[]>();

  constructor(
    private readonly perSecond: number,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Resolves with true when a question may begin; with false at once where it would have to wait for longer than the deadline. */
  async wait(istiod: string, deadline: number): Promise<boolean> {
    const now = this.now();
    const recent = (this.begins.get(istiod) ?? []).filter(
      begin => begin > now - windowMs,
    );
    const full = recent.length >= this.perSecond;
    const begin = full
      ? recent[recent.length - this.perSecond] + windowMs
      : now;
    if (full && begin > deadline) return false;
    // Istiods come and go.
    if (this.begins.size > 500) this.begins.clear();
    this.begins.set(istiod, [...recent, begin]);
    if (begin > now) {
      await new Promise(resolve => {
        setTimeout(resolve, begin - now);
      });
    }
    return true;
  }
}
