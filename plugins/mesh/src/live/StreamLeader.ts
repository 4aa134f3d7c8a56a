import {
  MAX_STREAM_TOPICS,
  type StreamMessage,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import type { OpenStream } from './openStream';

/** The tabs answer one after the other when they are asked what they show. */
const gatherMs = 100;
/** Servers take about 8,000 characters of an address; the topics stand in it encoded. */
const longestTopics = 6_000;

/** As many topics as fit into one address; whoever waits for another asks from time to time. */
function fitting(topics: ReadonlySet<string>): string[] {
  const kept: string[] = [];
  let length = 0;
  for (const topic of [...topics].sort()) {
    length += encodeURIComponent(topic).length + 3;
    if (kept.length === MAX_STREAM_TOPICS || length > longestTopics) break;
    kept.push(topic);
  }
  return kept;
}

/** Holds the one stream of a browser, for what all of its tabs show. */
export class StreamLeader {
  private readonly wanted = new Map<string, readonly string[]>();
  private carried: ReadonlySet<string> = new Set();
  private close: () => void = () => {};
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly options: {
      open: OpenStream;
      onChange: (message: StreamMessage) => void;
      onLive: (topics: ReadonlySet<string>) => void;
    },
  ) {}

  /** What a tab shows from now on. */
  want(tab: string, topics: readonly string[]): void {
    if (topics.length > 0) this.wanted.set(tab, topics);
    else this.wanted.delete(tab);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.renew(), gatherMs);
  }

  stop(): void {
    clearTimeout(this.timer);
    this.close();
  }

  private renew(): void {
    const topics = fitting(new Set([...this.wanted.values()].flat()));
    // A topic too many costs a message now and then; opening the stream again makes every tab load again.
    if (topics.every(topic => this.carried.has(topic))) return;
    this.close();
    this.carried = new Set(topics);
    const { open, onChange, onLive } = this.options;
    this.close = open({ topics, onChange, onLive });
  }
}
