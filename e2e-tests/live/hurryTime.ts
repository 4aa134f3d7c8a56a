/** How much faster time passes: the timing of page and backend stays as it is delivered. */
const factor = 20;

type Run = (...values: unknown[]) => void;

/** Lets time pass faster for everything in this process that waits, and gives it what a page finds in a browser. */
export function hurryTime(): void {
  const { setTimeout: wait, setInterval: repeat, performance } = globalThis;
  const now = performance.now.bind(performance);
  const hurried = {
    setTimeout: Object.assign((run: Run, ms = 0, ...values: unknown[]) => {
      const timer = wait(run, ms / factor, ...values);
      // What is kept for whoever comes back must not hold up the end of the test.
      return ms > 60_000 ? timer.unref() : timer;
    }, wait),
    setInterval: (run: Run, ms = 0, ...values: unknown[]) =>
      repeat(run, ms / factor, ...values),
  };
  Object.assign(globalThis, hurried);
  performance.now = () => now() * factor;
  const shown = Object.assign(new EventTarget(), { hidden: false });
  Object.assign(globalThis, {
    document: shown,
    window: Object.assign(new EventTarget(), hurried, { clearTimeout }),
  });
  // A page that was not served with TLS has no locks: its stream is its own.
  Object.defineProperty(globalThis, 'navigator', { value: {} });
}
