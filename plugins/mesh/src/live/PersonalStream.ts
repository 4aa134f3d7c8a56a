import type {
  DiscoveryApi,
  FetchApi,
  IdentityApi,
} from '@backstage/core-plugin-api';
import type { StreamFollower } from '@mesh-plugins/backstage-plugin-mesh-react';
import { streamOpener } from './openStream';
import { SharedStream } from './SharedStream';
import { browserTabs } from './TabLink';
import { watchShown } from './watchShown';

/** The stream of whoever is signed in to this tab. */
export class PersonalStream {
  private readonly streams = new Map<string, SharedStream>();

  constructor(
    private readonly deps: {
      discoveryApi: DiscoveryApi;
      fetchApi: FetchApi;
      identityApi: IdentityApi;
    },
  ) {}

  follow(topics: readonly string[], follower: StreamFollower): () => void {
    let stopped = false;
    let unfollow = () => {};
    const start = async () => {
      const stream = await this.current();
      if (!stopped) unfollow = stream.follow(topics, follower);
    };
    // Without an identity or an address there is no stream; whoever follows asks from time to time instead.
    start().catch(() => follower.onLive(false));
    return () => {
      stopped = true;
      unfollow();
    };
  }

  private async current(): Promise<SharedStream> {
    const { discoveryApi, identityApi } = this.deps;
    const [{ userEntityRef }, baseUrl] = await Promise.all([
      identityApi.getBackstageIdentity(),
      discoveryApi.getBaseUrl('mesh'),
    ]);
    const name = `mesh-stream/1/${baseUrl}/${userEntityRef}`;
    const known = this.streams.get(name);
    if (known) return known;
    const stream = new SharedStream({
      ...{ name, link: browserTabs(), watchShown },
      open: streamOpener(this.deps),
    });
    this.streams.set(name, stream);
    return stream;
  }
}
