/** The part of `BroadcastChannel` that is used: reaches the other tabs of the same origin, not the sender. */
export interface TabChannel {
  postMessage(message: unknown): void;
  onmessage: ((event: MessageEvent) => void) | null;
  close(): void;
}

/** The part of `navigator.locks` that is used: the browser grants a name to one at a time, and takes it back when a tab ends. */
export interface TabLocks {
  request(
    name: string,
    options: { signal: AbortSignal },
    held: () => Promise<void>,
  ): Promise<unknown>;
}

/** What joins the tabs of a browser. */
export interface TabLink {
  locks: TabLocks;
  openChannel(name: string): TabChannel;
}

const nobody: TabChannel = {
  postMessage: () => {},
  onmessage: null,
  close: () => {},
};

/** A tab that cannot reach others: it gets every lock, and nobody hears it. */
const alone: TabLink = {
  locks: { request: (_name, _options, held) => held() },
  openChannel: () => ({ ...nobody }),
};

/** The tabs of this browser; without Web Locks, as on a portal served without TLS, each tab is alone. */
export function browserTabs(): TabLink {
  if (!('locks' in navigator) || typeof BroadcastChannel === 'undefined') {
    return alone;
  }
  return {
    locks: navigator.locks,
    openChannel: name => new BroadcastChannel(name),
  };
}
