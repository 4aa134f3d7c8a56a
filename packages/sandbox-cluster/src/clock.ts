/** What the parts of a cluster know of time. @public */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Says when something will be due. */
  wake(at: number): void;
}

/** RFC 3339 with whole seconds, as Kubernetes writes `metav1.Time`. */
export function timestamp(milliseconds: number): string {
  return new Date(Math.floor(milliseconds / 1000) * 1000)
    .toISOString()
    .replace('.000Z', 'Z');
}

// Controllers react a few milliseconds after a write and never in the same turn, because a client must be able to
// see an object before its controller has.
const reactionTime = 10;
const longestTimer = 60_000;

/**
 * The time of one cluster. It moves only when it is told to, until `runInRealTime` ties it to the machine's clock.
 *
 * A step visits every moment at which something is due, so that a long step gives the same history as many short ones.
 * @public
 */
export class VirtualClock implements Clock {
  private due: number[] = [];
  private onStep: () => void = () => {};
  private realTime = false;
  private timer: NodeJS.Timeout | undefined;
  private timerAt = Infinity;

  constructor(private current: number = Date.UTC(2026, 0, 5, 8, 0, 0)) {}

  now(): number {
    return this.realTime ? Date.now() : this.current;
  }

  /** What is done at each step: the controllers of the cluster. */
  drive(onStep: () => void): void {
    this.onStep = onStep;
  }

  wake(at: number): void {
    if (this.realTime) this.schedule(at);
    else if (!this.due.includes(at)) this.due.push(at);
  }

  /** Lets time pass; zero lets the controllers react to what has been written. */
  advance(milliseconds: number): void {
    if (this.realTime)
      throw new Error(
        'The clock runs in real time. It cannot be advanced. Start the cluster with a stepped clock.',
      );
    const target = this.current + milliseconds;
    this.onStep();
    for (
      let next = this.nextDue(target);
      next !== undefined;
      next = this.nextDue(target)
    ) {
      this.current = next;
      this.due = this.due.filter(moment => moment > next);
      this.onStep();
    }
    this.current = target;
    this.onStep();
  }

  /** From now on the machine's clock counts, and what is due happens by itself. */
  runInRealTime(): void {
    this.realTime = true;
    this.due = [];
    this.schedule(Date.now());
  }

  /** Goes back to stepping, from the given moment. */
  stepFrom(moment: number): void {
    this.stop();
    this.current = moment;
  }

  stop(): void {
    this.realTime = false;
    clearTimeout(this.timer);
    this.timerAt = Infinity;
    this.due = [];
  }

  private nextDue(target: number): number | undefined {
    const open = this.due.filter(
      moment => moment > this.current && moment <= target,
    );
    return open.length === 0 ? undefined : Math.min(...open);
  }

  private schedule(at: number): void {
    if (at >= this.timerAt) return;
    clearTimeout(this.timer);
    this.timerAt = at;
    const delay = Math.min(
      Math.max(at - Date.now(), reactionTime),
      longestTimer,
    );
    this.timer = setTimeout(() => {
      this.timerAt = Infinity;
      this.onStep();
    }, delay);
  }
}
