import type { MeshApi } from '../api/MeshApi';
import { failureOf, type Failure } from './failureOf';
import { slowAfterMs, type LiveValue } from './LiveValue';

/** How often to ask while no stream says what changed. */
export const pollMs = 10_000;
/** How often to ask all the same: a lost message costs half a minute, not for ever. */
export const livePollMs = 30_000;

/** What a failure to renew means for a value that is on the screen. */
function withdraws(failure: Failure): boolean {
  return failure.kind === 'forbidden' || failure.kind === 'not-found';
}

/**
 * Loads a value, follows the stream and loads it again when told or from time to time.
 *
 * @remarks
 * At most one load runs at a time. A change that is announced meanwhile may not be in its answer, so it is followed
 * by one more, however many were announced.
 */
export class LiveLoader<T> {
  private value: LiveValue<T> = { state: 'loading', slow: false };
  private live = false;
  private loading = false;
  private again = false;
  private stopped = false;
  private pollTimer: ReturnType<typeof setTimeout> | undefined;
  private slowTimer: ReturnType<typeof setTimeout> | undefined;
  private unfollow: () => void = () => {};

  constructor(
    private readonly options: {
      load: () => Promise<T>;
      follow: MeshApi['follow'];
      topics: readonly string[];
      onValue: (value: LiveValue<T>) => void;
    },
  ) {}

  start(): void {
    this.slowTimer = setTimeout(() => {
      if (this.value.state === 'loading') {
        this.emit({ state: 'loading', slow: true });
      }
    }, slowAfterMs);
    document.addEventListener('visibilitychange', this.onVisibilityChange);
    this.unfollow = this.options.follow(this.options.topics, {
      onChange: () => this.reload(),
      onLive: live => this.setLive(live),
    });
    this.reload();
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.pollTimer);
    clearTimeout(this.slowTimer);
    document.removeEventListener('visibilitychange', this.onVisibilityChange);
    this.unfollow();
  }

  readonly reload = (): void => {
    if (this.loading) {
      this.again = true;
      return;
    }
    this.loadOnce();
  };

  private readonly onVisibilityChange = () => {
    if (!document.hidden) this.reload();
  };

  private async loadOnce(): Promise<void> {
    this.loading = true;
    clearTimeout(this.pollTimer);
    try {
      const value = await this.options.load();
      this.emit({ state: 'loaded', value, live: this.live, problem: null });
    } catch (error) {
      this.fail(failureOf(error));
    }
    this.loading = false;
    if (this.stopped) return;
    if (this.again) {
      this.again = false;
      this.loadOnce();
      return;
    }
    this.pollTimer = setTimeout(
      () => this.poll(),
      this.live ? livePollMs : pollMs,
    );
  }

  private poll(): void {
    // Shown again, a tab loads at once; until then nobody looks.
    if (!document.hidden) this.reload();
  }

  private fail(failure: Failure): void {
    if (this.value.state === 'loaded' && !withdraws(failure)) {
      this.emit({ ...this.value, problem: failure });
    } else {
      this.emit({ state: 'failed', failure });
    }
  }

  private setLive(live: boolean): void {
    const opened = live && !this.live;
    this.live = live;
    if (this.value.state === 'loaded') this.emit({ ...this.value, live });
    // What changed before the stream was open was not announced.
    if (opened) this.reload();
  }

  private emit(value: LiveValue<T>): void {
    if (this.stopped) return;
    this.value = value;
    this.options.onValue(value);
  }
}
