import type { StreamMessage } from '@mesh-plugins/backstage-plugin-mesh-common';
import type { StreamFollower } from '@mesh-plugins/backstage-plugin-mesh-react';

interface Followed {
  topics: readonly string[];
  live: boolean;
}

/** Who in this tab waits for changes of what. */
export class Followers {
  private readonly followed = new Map<StreamFollower, Followed>();
  private current: ReadonlySet<string> = new Set();

  /** The topics of which changes arrive at the moment. */
  get live(): ReadonlySet<string> {
    return this.current;
  }

  get none(): boolean {
    return this.followed.size === 0;
  }

  get topics(): string[] {
    const all = [...this.followed.values()].flatMap(({ topics }) => topics);
    return [...new Set(all)];
  }

  add(topics: readonly string[], follower: StreamFollower): void {
    this.followed.set(follower, { topics, live: false });
    this.tellLive();
  }

  remove(follower: StreamFollower): void {
    this.followed.delete(follower);
  }

  deliver({ topic, version }: StreamMessage): void {
    for (const [follower, { topics }] of [...this.followed]) {
      if (topics.includes(topic)) follower.onChange({ topic, version });
    }
  }

  setLive(topics: ReadonlySet<string>): void {
    this.current = topics;
    this.tellLive();
  }

  private tellLive(): void {
    for (const [follower, followed] of [...this.followed]) {
      const live = followed.topics.every(topic => this.current.has(topic));
      if (live === followed.live) continue;
      followed.live = live;
      follower.onLive(live);
    }
  }
}
