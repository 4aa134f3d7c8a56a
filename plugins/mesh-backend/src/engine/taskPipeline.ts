/** What a pipeline does and how. */
export interface TaskPipelineOptions<T> {
  /** Gives at most `limit` tasks that nobody else works on. */
  load(limit: number): Promise<T[]>;
  /** Works on one task. Must not throw for what can be expected. */
  process(task: T): Promise<void>;
  /** Told of what was thrown; the pipeline goes on. */
  onError(error: unknown): void;
  /** The longest pause between two loads. */
  pollMs: number;
  concurrency: number;
}

/** A running pipeline. */
export interface TaskPipeline {
  /** Loads at once, or after a while, instead of at the end of the pause. */
  nudge(inMs?: number): void;
  /** Loads no more, and resolves when the tasks under way have ended. */
  stop(): Promise<void>;
}

/** A pause that can be cut short; a ring before the pause ends it at once, so that none is lost. */
class Alarm {
  private rung = false;
  private wake: (() => void) | null = null;

  ring(): void {
    this.rung = true;
    this.wake?.();
  }

  async wait(ms: number): Promise<void> {
    if (!this.rung) {
      await new Promise<void>(resolve => {
        const timer = setTimeout(resolve, ms);
        this.wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.wake = null;
    this.rung = false;
  }
}

/** Loads tasks and works on several at a time, until it is stopped. It knows nothing of migrations. */
export function startTaskPipeline<T>(
  options: TaskPipelineOptions<T>,
): TaskPipeline {
  const underWay = new Set<Promise<void>>();
  const alarm = new Alarm();
  let stopped = false;

  const begin = (task: T) => {
    const work = options
      .process(task)
      .catch(options.onError)
      .finally(() => {
        underWay.delete(work);
        alarm.ring();
      });
    underWay.add(work);
  };

  const run = async () => {
    while (!stopped) {
      const free = options.concurrency - underWay.size;
      if (free > 0) {
        const tasks = await options.load(free).catch(error => {
          options.onError(error);
          return [];
        });
        // Also when it was stopped meanwhile: these are ours now, and whoever works on them lets go at once.
        tasks.forEach(begin);
      }
      if (!stopped) await alarm.wait(options.pollMs);
    }
    await Promise.all(underWay);
  };

  const ended = run();
  const nudges = new Set<NodeJS.Timeout>();
  const nudgeLater = (inMs: number) => {
    const timer = setTimeout(() => {
      nudges.delete(timer);
      alarm.ring();
    }, inMs);
    nudges.add(timer);
  };
  return {
    nudge: (inMs = 0) => (inMs > 0 ? nudgeLater(inMs) : alarm.ring()),
    async stop() {
      stopped = true;
      nudges.forEach(clearTimeout);
      alarm.ring();
      await ended;
    },
  };
}
