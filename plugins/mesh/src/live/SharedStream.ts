import type { StreamFollower } from '@mesh-plugins/backstage-plugin-mesh-react';
import { Followers } from './Followers';
import type { OpenStream } from './openStream';
import { StreamLeader } from './StreamLeader';
import type { TabChannel, TabLink } from './TabLink';
import { tabMessageSchema, type TabMessage } from './tabMessage';

/** Between two screens nobody follows for a moment. */
const lingerMs = 2_000;

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

/** While a tab takes part: its channel, how it leaves, and the stream if it is the one that holds it. */
interface Presence {
  channel: TabChannel;
  left: AbortController;
  /** Known to the browser, so that the leader notices when this tab ends without a word. */
  known: boolean;
  leader: StreamLeader | null;
  watched: Set<string>;
}

/**
 * This tab's share of the one stream that all tabs of a person in this browser have: an origin gets six connections
 * over HTTP/1.1, and a stream in each tab would leave none for a button.
 *
 * @remarks
 * A lock of the browser elects the tab that holds the stream; when it ends, however it ends, another gets the lock.
 * A tab that is not shown leaves, so the one that holds the stream is one that browsers do not slow down.
 */
export class SharedStream {
  private readonly followers = new Followers();
  private readonly tab = Math.random().toString(36).slice(2);
  private presence: Presence | null = null;
  private shown = true;
  private linger: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly options: {
      /** Different for each person and portal: what one may hear of is not told to another. */
      name: string;
      link: TabLink;
      open: OpenStream;
      watchShown: (listener: (shown: boolean) => void) => void;
    },
  ) {
    options.watchShown(shown => {
      this.shown = shown;
      this.update();
    });
  }

  follow(topics: readonly string[], follower: StreamFollower): () => void {
    this.followers.add(topics, follower);
    this.update();
    return () => {
      this.followers.remove(follower);
      this.update();
    };
  }

  private update(): void {
    clearTimeout(this.linger);
    if (!this.shown) this.leave();
    else if (this.followers.none) {
      this.linger = setTimeout(() => this.leave(), lingerMs);
    } else if (this.presence) this.sayTopics(this.presence);
    else this.join();
  }

  private join(): void {
    const { link, name } = this.options;
    const left = new AbortController();
    const { signal } = left;
    const presence: Presence = {
      ...{ left, known: false, leader: null, watched: new Set<string>() },
      channel: link.openChannel(name),
    };
    this.presence = presence;
    presence.channel.onmessage = ({ data }) => this.receive(presence, data);
    this.hold(`${name}/tab/${this.tab}`, signal, () => {
      presence.known = true;
      this.sayTopics(presence);
      return untilAborted(signal);
    });
    this.hold(`${name}/leader`, signal, () => this.lead(presence));
  }

  private leave(): void {
    const { presence } = this;
    if (!presence) return;
    this.presence = null;
    this.post(presence, { kind: 'topics', tab: this.tab, topics: [] });
    presence.left.abort();
    presence.channel.close();
    this.followers.setLive(new Set());
  }

  private hold(
    name: string,
    signal: AbortSignal,
    held: () => Promise<void>,
  ): void {
    // Rejected when this tab leaves before its turn, which is as good as a turn that has ended.
    this.options.link.locks.request(name, { signal }, held).catch(() => {});
  }

  private async lead(presence: Presence): Promise<void> {
    const { signal } = presence.left;
    if (signal.aborted) return;
    const leader = new StreamLeader({
      open: this.options.open,
      onChange: message => {
        this.post(presence, { kind: 'changed', ...message });
        this.followers.deliver(message);
      },
      onLive: topics => {
        this.followers.setLive(topics);
        this.sayLive(presence);
      },
    });
    presence.leader = leader;
    this.post(presence, { kind: 'asked' });
    leader.want(this.tab, this.followers.topics);
    await untilAborted(signal);
    leader.stop();
  }

  private receive(presence: Presence, data: unknown): void {
    const parsed = tabMessageSchema.safeParse(data);
    if (!parsed.success) return;
    const message = parsed.data;
    switch (message.kind) {
      case 'asked':
        this.sayTopics(presence);
        break;
      case 'topics':
        this.serve(presence, message.tab, message.topics);
        break;
      case 'live':
        // What the tab said that held the stream before is outdated.
        if (!presence.leader) this.followers.setLive(new Set(message.topics));
        break;
      case 'changed':
        this.followers.deliver(message);
        break;
      default:
        throw new Error(`Unknown message ${message satisfies never}`);
    }
  }

  /** What another tab shows concerns the one that holds the stream. */
  private serve(
    presence: Presence,
    tab: string,
    topics: readonly string[],
  ): void {
    const { leader, left, watched } = presence;
    if (!leader) return;
    leader.want(tab, topics);
    this.sayLive(presence);
    if (topics.length === 0 || watched.has(tab)) return;
    watched.add(tab);
    // Granted when the tab has left, be it by a crash.
    this.hold(`${this.options.name}/tab/${tab}`, left.signal, async () => {
      watched.delete(tab);
      leader.want(tab, []);
    });
  }

  private sayTopics(presence: Presence): void {
    const topics = this.followers.topics;
    presence.leader?.want(this.tab, topics);
    if (presence.known) {
      this.post(presence, { kind: 'topics', tab: this.tab, topics });
    }
  }

  private sayLive(presence: Presence): void {
    this.post(presence, { kind: 'live', topics: [...this.followers.live] });
  }

  private post({ channel }: Presence, message: TabMessage): void {
    channel.postMessage(message);
  }
}
