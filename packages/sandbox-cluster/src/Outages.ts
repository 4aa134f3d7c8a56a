import { OutagePattern, outageAt } from './scenarios/life/OutagePattern';

/** Takes an API away and gives it back by a pattern, until a hand from outside takes over. */
export class Outages {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly pattern: OutagePattern,
    private readonly apply: (away: boolean) => void,
  ) {}

  /** Begins the pattern, also one that has begun before. */
  begin(): void {
    this.end();
    this.follow(Date.now());
  }

  /** Leaves the API as it is. */
  end(): void {
    clearTimeout(this.timer);
  }

  private follow(beganAt: number): void {
    const elapsed = Date.now() - beganAt;
    const { changesAt } = outageAt(this.pattern, elapsed);
    this.timer = setTimeout(() => {
      this.apply(outageAt(this.pattern, changesAt).away);
      this.follow(beganAt);
    }, changesAt - elapsed);
  }
}
