import { type StepId, steps } from './steps';

/** What the tour knows of a visitor. */
export interface TourState {
  done: readonly StepId[];
  closed: boolean;
}

const key = 'mesh-demo-tour';
const fresh: TourState = { done: [], closed: false };

/**
 * What a visitor has done and whether they closed the tour. The browser remembers it, for all of its tabs and whoever
 * is signed in, until the demo begins anew.
 */
export class TourMemory {
  private state: TourState;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly storage: Storage,
    private readonly beginning: string,
  ) {
    this.state = this.read();
  }

  readonly current = (): TourState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    // Sent by the other tabs only.
    const takeOver = ({ key: changed }: StorageEvent) => {
      if (changed === key) this.show(this.read());
    };
    window.addEventListener('storage', takeOver);
    return () => {
      this.listeners.delete(listener);
      window.removeEventListener('storage', takeOver);
    };
  };

  mark(step: StepId, done: boolean): void {
    if (this.state.done.includes(step) === done) return;
    const others = this.state.done.filter(id => id !== step);
    this.write({ ...this.state, done: done ? [...others, step] : others });
  }

  close(): void {
    this.write({ ...this.state, closed: true });
  }

  open(): void {
    this.write({ ...this.state, closed: false });
  }

  private show(state: TourState): void {
    this.state = state;
    this.listeners.forEach(listener => listener());
  }

  private write(state: TourState): void {
    this.storage.setItem(
      key,
      JSON.stringify({ ...state, beginning: this.beginning }),
    );
    this.show(state);
  }

  private read(): TourState {
    const text = this.storage.getItem(key);
    if (text === null) return fresh;
    try {
      return this.understand(JSON.parse(text));
    } catch {
      return fresh;
    }
  }

  private understand(kept: unknown): TourState {
    if (typeof kept !== 'object' || kept === null) return fresh;
    const { beginning, done, closed }: Record<string, unknown> = { ...kept };
    if (beginning !== this.beginning || !Array.isArray(done)) return fresh;
    const known = steps.map(({ id }) => id).filter(id => done.includes(id));
    return { done: known, closed: closed === true };
  }
}
