import { MeshClient } from '../../plugins/mesh/src/api/MeshClient';
import { historySource } from '../../plugins/mesh/src/screens/Migration/historySource';
import { sharedLoader } from '../../plugins/mesh-react/src/live/sharedLoader';

/** What a page showed at one moment. */
export interface Shown {
  version: number;
  seqs: number[];
  live: boolean;
}

const nothing: Shown = { version: 0, seqs: [], live: false };

/** The page of a migration without its drawing: the plugin's own client, stream and loader. */
export class Page {
  /** Everything that was ever on the screen, in order. */
  readonly shown: Shown[] = [];
  readonly close: () => void;

  constructor(id: string, url: string) {
    const client = new MeshClient({
      discoveryApi: { getBaseUrl: async () => url },
      fetchApi: {
        fetch: (input, init) => {
          const headers = new Headers(init?.headers);
          headers.set('Authorization', 'Bearer mock-user-token');
          return fetch(input, { ...init, headers });
        },
      },
      identityApi: {
        getBackstageIdentity: async () => ({
          type: 'user',
          userEntityRef: 'user:default/paula',
          ownershipEntityRefs: [],
        }),
        getCredentials: async () => ({}),
        getProfileInfo: async () => ({}),
        signOut: async () => {},
      },
    });
    const loader = sharedLoader(historySource, client, JSON.stringify(id));
    this.close = loader.subscribe(() => {
      const value = loader.current();
      if (value.state !== 'loaded') return;
      const { migration, events } = value.value;
      this.shown.push({
        version: migration.version,
        seqs: events.map(({ seq }) => seq),
        live: value.live,
      });
    });
  }

  get now(): Shown {
    return this.shown[this.shown.length - 1] ?? nothing;
  }
}
