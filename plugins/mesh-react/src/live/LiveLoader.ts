import type { StreamMessage } from '@mesh-plugins/backstage-plugin-mesh-common';
import type { MeshApi } from '../api/MeshApi';
import { failureOf, type Failure } from './failureOf';
import { slowAfterMs, type LiveValue } from './LiveValue';

/** How often to ask while no stream says what changed. */
export const pollMs = 5_000;
/** How often to ask all the same: a lost message costs half a minute, not for ever. */
export const livePollMs = 30_000;
const firstRetryMs = 1_000;

/** What a failure to renew means for a value that is on the screen. */
function withdraws(failure: Failure): boolean {
  return failure.kind === 'forbidden' || failure.kind === 'not-found';
}

/** Doubles from one second to half a minute; what was refused will not be granted by asking often. */
export function retryMs(failure: Failure, failures: number): number {
  if (withdraws(failure)) return livePollMs;
  return Math.min(livePollMs, firstRetryMs * 2 ** (failures - 1));
}

/**
 * Loads a value, follows the stream and loads it again when told or from time to time, while anybody shows it.
 *
 * @remarks
 * At most one load runs at a time, however many show the value. A change that is announced meanwhile may not be in its
 * answer, so it is followed by one more, however many were announced. When the last one leaves, the load is aborted;
 * the value stays, to be shown at once to whoever comes next, and is then renewed.
 */
export class LiveLoader<T> {
  private value: LiveValue<T> = { state: 'loading', slow: false };
  private readonly listeners = new Set<() => void>();
  private live = false;
  private readonly told = new Map<string, string>();
  private again = false;
  private changedMeanwhile = false;
  private failures = 0;
  private running: AbortController | null = null;
  private pollTimer: ReturnType<typeof setTimeout> | undefined;
  private slowTimer: ReturnType<typeof setTimeout> | undefined;
  private unfollow: () => void = () => {};

  constructor(
    private readonly options: {
      load: (
        signal: AbortSignal,
        previous: T | undefined,
        told: ReadonlyMap<string, string>,
      ) => Promise<T>;
      /** True where the value has what is told. */
      covers?: (value: T, message: StreamMessage) => boolean;
      follow: MeshApi['follow'];
      topics: readonly string[];
      /** Called when nobody shows the value any more. */
      onIdle?: () => void;
    },
  ) {}

  /** The same object until something changes. */
  readonly current = (): LiveValue<T> => this.value;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    if (this.listeners.size === 1) this.start();
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) this.stop();
    };
  };

  readonly reload = (): void => {
    if (this.listeners.size === 0) return;
    if (this.running) this.again = true;
    else this.loadOnce();
  };

  private start(): void {
    if (this.value.state !== 'loaded') {
      this.value = { state: 'loading', slow: false };
      this.slowTimer = setTimeout(() => this.sayThatItIsSlow(), slowAfterMs);
    }
    this.failures = 0;
    document.addEventListener('visibilitychange', this.onVisibilityChange);
    const { follow, topics } = this.options;
    if (topics.length > 0) {
      this.unfollow = follow(topics, {
        onChange: message => this.hear(message),
        onLive: live => this.setLive(live),
      });
    }
    // A stream that was open already has begun the load.
    if (!this.running) this.loadOnce();
  }

  private stop(): void {
    clearTimeout(this.pollTimer);
    clearTimeout(this.slowTimer);
    document.removeEventListener('visibilitychange', this.onVisibilityChange);
    this.unfollow();
    this.unfollow = () => {};
    this.running?.abort();
    this.running = null;
    this.again = false;
    this.changedMeanwhile = false;
    this.live = false;
    this.options.onIdle?.();
  }

  private sayThatItIsSlow(): void {
    if (this.value.state === 'loading') {
      this.emit({ state: 'loading', slow: true });
    }
  }

  private readonly onVisibilityChange = () => {
    if (!document.hidden) this.reload();
  };

  private async loadOnce(): Promise<void> {
    clearTimeout(this.pollTimer);
    const running = new AbortController();
    this.running = running;
    const previous =
      this.value.state === 'loaded' ? this.value.value : undefined;
    let waitMs = pollMs;
    try {
      const value = await this.options.load(
        running.signal,
        previous,
        this.told,
      );
      if (running.signal.aborted) return;
      this.failures = 0;
      this.emit({ state: 'loaded', value, live: this.live, problem: null });
      if (this.live) waitMs = livePollMs;
    } catch (error) {
      // Nobody waits for it any more.
      if (running.signal.aborted) return;
      const failure = failureOf(error);
      this.failures += 1;
      this.fail(failure);
      waitMs = retryMs(failure, this.failures);
    }
    this.running = null;
    if (this.again || (this.changedMeanwhile && !this.coversAll())) {
      this.again = false;
      this.changedMeanwhile = false;
      this.loadOnce();
      return;
    }
    this.changedMeanwhile = false;
    this.pollTimer = setTimeout(() => this.poll(), waitMs);
  }

  private hear(message: StreamMessage): void {
    this.told.set(message.topic, message.version);
    if (this.running) this.changedMeanwhile = true;
    else if (!this.coversAll()) this.reload();
  }

  private coversAll(): boolean {
    const { covers } = this.options;
    const { value } = this;
    if (!covers || value.state !== 'loaded') return false;
    return [...this.told].every(([topic, version]) =>
      covers(value.value, { topic, version }),
    );
  }

  private poll(): void {
    // Shown again, a tab loads at once; until then nobody looks.
    if (!document.hidden) this.reload();
  }

  private fail(failure: Failure): void {
    if (this.value.state === 'loaded' && !withdraws(failure)) {
      this.emit({ ...this.value, live: this.live, problem: failure });
    } else {
      this.emit({ state: 'failed', failure });
    }
  }

  private setLive(live: boolean): void {
    const opened = live && !this.live;
    this.live = live;
    if (this.value.state === 'loaded' && this.value.live !== live) {
      this.emit({ ...this.value, live });
    }
    // What changed before the stream was open was not announced.
    if (opened) this.reload();
  }

  private emit(value: LiveValue<T>): void {
    this.value = value;
    for (const listener of [...this.listeners]) listener();
  }
}
