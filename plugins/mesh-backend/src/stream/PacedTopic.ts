import type { Change } from './ChangeBus';
import type { ConcernsTopic } from './topicListener';

/** Of a whole fleet something changes all the time, and who shows it loads all of it again. */
const wideTopicMs = 1_000;

function intervalOf(topic: string): number {
  return topic === 'fleet' || topic === 'migrations' ? wideTopicMs : 0;
}

/** A topic of one stream: says that it changed at once, but a wide one at most once a second. The last is never lost. */
export class PacedTopic {
  private readonly intervalMs: number;
  private timer: NodeJS.Timeout | null = null;
  private again: Change | null = null;

  constructor(
    readonly topic: string,
    readonly concerns: ConcernsTopic,
    private readonly tell: (topic: string, change: Change | null) => void,
  ) {
    this.intervalMs = intervalOf(topic);
  }

  /** Null where it is not known what. */
  changed(change: Change | null): void {
    if (this.timer) {
      this.again = change;
      return;
    }
    this.tell(this.topic, change);
    if (this.intervalMs > 0) {
      this.timer = setTimeout(() => this.rested(), this.intervalMs);
    }
  }

  stop(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
  }

  private rested(): void {
    this.timer = null;
    const { again } = this;
    if (!again) return;
    this.again = null;
    this.changed(again);
  }
}
