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
  private again = false;

  constructor(
    readonly topic: string,
    readonly concerns: ConcernsTopic,
    private readonly tell: (topic: string) => void,
  ) {
    this.intervalMs = intervalOf(topic);
  }

  changed(): void {
    if (this.timer) {
      this.again = true;
      return;
    }
    this.tell(this.topic);
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
    if (!this.again) return;
    this.again = false;
    this.changed();
  }
}
