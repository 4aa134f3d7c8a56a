/** Adds up the time of groups of work. What is timed inside of something else is not counted twice. */
export class Stopwatch {
  times = {};
  #inner = 0;
  #now;

  constructor(now = () => performance.now()) {
    this.#now = now;
  }

  /** Runs the work and adds its time to the group. */
  timed = async (group, work) => {
    const start = this.#now();
    const outerInner = this.#inner;
    this.#inner = 0;
    try {
      return await work();
    } finally {
      const whole = this.#now() - start;
      this.times[group] = (this.times[group] ?? 0) + whole - this.#inner;
      this.#inner = outerInner + whole;
    }
  };
}
