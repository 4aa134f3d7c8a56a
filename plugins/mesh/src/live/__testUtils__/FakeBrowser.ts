import type { OpenStream, StreamOptions } from '../openStream';
import type { TabChannel, TabLink } from '../TabLink';
import { SharedStream } from '../SharedStream';

/** A stream that a tab opened at the backend. */
export interface FakeStream extends StreamOptions {
  tab: FakeTab;
  closed: boolean;
}

interface LockRequest {
  tab: FakeTab;
  held: () => Promise<void>;
  settle: () => void;
}

/** Grants a name to one at a time, in the order of asking, as Web Locks do. */
class FakeLocks {
  private readonly queues = new Map<string, LockRequest[]>();

  request(
    tab: FakeTab,
    name: string,
    signal: AbortSignal,
    held: () => Promise<void>,
  ): Promise<void> {
    return new Promise((settle, reject) => {
      const request = { tab, held, settle };
      const queue = this.queues.get(name) ?? [];
      this.queues.set(name, [...queue, request]);
      signal.addEventListener('abort', () => {
        // A lock that is held is not taken away by the signal.
        if (this.queues.get(name)?.[0] === request) return;
        this.remove(name, request);
        reject(new DOMException('Aborted', 'AbortError'));
      });
      if (queue.length === 0) this.grant(name);
    });
  }

  /** A tab that ends loses what it has and what it waits for. */
  end(tab: FakeTab): void {
    for (const [name, queue] of this.queues) {
      const [first] = queue;
      this.queues.set(
        name,
        queue.filter(request => request.tab !== tab),
      );
      if (first?.tab === tab) this.grant(name);
    }
  }

  private remove(name: string, request: LockRequest): void {
    const queue = this.queues.get(name) ?? [];
    this.queues.set(
      name,
      queue.filter(other => other !== request),
    );
  }

  private grant(name: string): void {
    const request = this.queues.get(name)?.[0];
    if (!request) return;
    Promise.resolve()
      .then(() => request.held())
      .then(() => {
        if (this.queues.get(name)?.[0] !== request) return;
        this.remove(name, request);
        request.settle();
        this.grant(name);
      });
  }
}

/** A tab with its share of the stream. */
export class FakeTab {
  readonly shared: SharedStream;
  ended = false;
  private setShown: (shown: boolean) => void = () => {};

  constructor(
    private readonly browser: FakeBrowser,
    person: string,
  ) {
    this.shared = new SharedStream({
      name: person,
      link: browser.link(this),
      open: browser.opener(this),
      watchShown: listener => {
        this.setShown = listener;
        listener(true);
      },
    });
  }

  /** Follows topics, and notes what it is told. */
  follow(...topics: string[]) {
    const told: string[] = [];
    const seen = { live: false, told, stop: () => {} };
    seen.stop = this.shared.follow(topics, {
      onChange: ({ topic }) => told.push(topic),
      onLive: live => {
        seen.live = live;
      },
    });
    return seen;
  }

  hide(): void {
    this.setShown(false);
  }

  show(): void {
    this.setShown(true);
  }

  /** Ends without a word. */
  crash(): void {
    this.ended = true;
    this.browser.end(this);
  }
}

/** Several tabs of one browser, and the streams that they have at the backend. */
export class FakeBrowser {
  readonly streams: FakeStream[] = [];
  private readonly locks = new FakeLocks();
  private readonly channels = new Map<TabChannel, [FakeTab, string]>();

  tab(person = 'paula'): FakeTab {
    return new FakeTab(this, person);
  }

  open(): FakeStream[] {
    return this.streams.filter(({ closed }) => !closed);
  }

  /** The backend says that a topic changed, to whoever asked for it. */
  announce(topic: string): void {
    for (const { topics, onChange } of this.open()) {
      if (topics.includes(topic)) onChange({ topic, version: '1' });
    }
  }

  /** The open streams carry their topics from now on. */
  carry(): void {
    for (const { topics, onLive } of this.open()) onLive(new Set(topics));
  }

  link(tab: FakeTab): TabLink {
    return {
      locks: {
        request: (name, { signal }, held) =>
          this.locks.request(tab, name, signal, held),
      },
      openChannel: name => this.openChannel(tab, name),
    };
  }

  opener(tab: FakeTab): OpenStream {
    return options => {
      const stream: FakeStream = { ...options, tab, closed: false };
      this.streams.push(stream);
      return () => {
        stream.closed = true;
      };
    };
  }

  end(tab: FakeTab): void {
    for (const [channel, [owner]] of this.channels) {
      if (owner === tab) this.channels.delete(channel);
    }
    for (const stream of this.open()) {
      if (stream.tab === tab) stream.closed = true;
    }
    this.locks.end(tab);
  }

  private openChannel(tab: FakeTab, name: string): TabChannel {
    const channel: TabChannel = {
      onmessage: null,
      close: () => this.channels.delete(channel),
      postMessage: data => {
        // Copied, and heard later, as between real tabs.
        const message = new MessageEvent('message', {
          data: structuredClone(data),
        });
        for (const [other, [, otherName]] of [...this.channels]) {
          if (other === channel || otherName !== name) continue;
          Promise.resolve().then(() => {
            if (this.channels.has(other)) other.onmessage?.(message);
          });
        }
      },
    };
    this.channels.set(channel, [tab, name]);
    return channel;
  }
}
