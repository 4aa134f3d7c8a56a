import type { HumanDuration } from '@backstage/types';

export interface Config {
  /** Istio revisions of the portal's clusters, and migrations between them. */
  mesh?: {
    /**
     * The identity of this portal, written into the annotation that records a migration on its namespace.
     * Two portals that work on the same clusters need different ones.
     * Default: `app.baseUrl`.
     */
    portal?: string;

    /**
     * What mesh needs to know of the clusters beyond the `kubernetes` section, by the cluster's name there.
     * Default: none; every cluster is read-only.
     */
    clusters?: {
      [name: string]: {
        /**
         * The credential for writing. It belongs to mesh alone: the `kubernetes` plugin never sees it, so its
         * proxy cannot write with it. Exactly one of `token` and `tokenFile`.
         * Default: none; the cluster is read-only, and says so.
         * @deepVisibility secret
         */
        writer?: {
          /** A bearer token. */
          token?: string;
          /** The path of a file that holds a bearer token; it is read again at every use. */
          tokenFile?: string;
        };
      };
    };

    /** What confirms that a team owns a namespace: annotations in the catalog alone are only claims. */
    ownership?: {
      /**
       * The key of a namespace label whose value names the owning group, for example `mesh.example/owner`.
       * Default: none; only `namespaces` confirms.
       */
      namespaceLabel?: string;
      /** Owners of namespaces, where a label cannot say it. Default: none. */
      namespaces?: Array<{
        /** The cluster's name in the `kubernetes` section. */
        cluster: string;
        /** The namespace's name. */
        namespace: string;
        /** A group or user: an entity ref, or the bare name of a group in the default namespace. */
        owner: string;
      }>;
    };

    /** Waiting times and limits of migrations; each time in any of milliseconds, seconds, minutes and hours. */
    engine?: {
      /**
       * Between seeing new labels and the first restart: API servers match webhooks from caches.
       * Default: `{ seconds: 5 }`.
       */
      settle?: HumanDuration;
      /** How long a restarted workload may take to become ready. Default: `{ minutes: 10 }`. */
      restartTimeout?: HumanDuration;
      /** How long ready proxies may take to appear connected at the target's istiod. Default: `{ minutes: 2 }`. */
      connectTimeout?: HumanDuration;
      /**
       * How long the first workload of a migration is watched once it is ready, before the next one begins. A plan may
       * choose another time. Default: `{ minutes: 1 }`.
       */
      canaryWatch?: HumanDuration;
      /**
       * How long the whole is watched once it is verified, before a migration ends as done. A plan may choose another
       * time. Default: `{ seconds: 0 }`.
       */
      soak?: HumanDuration;
      /** How long a migration may wait to be confirmed, where its plan chose that, until it stops. Default: `{ hours: 24 }`. */
      confirmTimeout?: HumanDuration;
      /**
       * Asked by HTTP POST whether a migration may go on, where its plan chose to be confirmed; a person may confirm
       * instead at any time. What is sent, and how its signature is verified, is in docs/for-platform-teams.md.
       * Default: none; only people confirm.
       * @deepVisibility secret
       */
      confirmHook?: {
        /** An `https://` URL; `http://` is for localhost only. Redirects are not followed. */
        url: string;
        /** The key of the signature, at least 16 characters. */
        secret: string;
        /** How long it may take in all until the migration stops, failures and repetitions included. Default: `{ minutes: 1 }`. */
        timeout?: HumanDuration;
      };
      /** How many migrations may be under way at once; others wait for their turn, and a rollback never waits. */
      limits?: {
        /** In one cluster. Default: `5`. */
        perCluster?: number;
        /** In all clusters of the portal. Default: `20`. */
        perPortal?: number;
      };
    };

    /** The chart of pods by revision: how often is looked, and how long the looks are kept; days are possible as well. */
    history?: {
      /** Between two looks, which one replica takes; at least one second. Default: `{ minutes: 5 }`. */
      every?: HumanDuration;
      /** How long a look is kept. Default: `{ days: 30 }`. */
      keep?: HumanDuration;
    };

    /** How long finished migrations are kept. */
    retention?: {
      /** Who did what and why, with the migration itself; the last one of a namespace stays. Default: `{ days: 400 }`. */
      events?: HumanDuration;
      /** Details of finished migrations: the progress of each workload, and the way back by hand. Default: `{ days: 30 }`. */
      migrations?: HumanDuration;
    };

    /** Asking the injectors of revisions what they would make of a pod, on the plan page and where a person looks closer. */
    preview?: {
      /**
       * How many questions may begin in a second, for each istiod and of each backend process: they count in istiod's
       * own metrics. A question takes istiod about 20 ms.
       * Default: `5`.
       */
      asksPerSecond?: number;
      /**
       * Whether injectors outside of a cluster, which its webhooks call by URL, are asked as well. The portal then sends
       * pods, with their environment, to the host that the cluster's MutatingWebhookConfiguration names; only by HTTPS,
       * only where its certificate verifies against the webhook's CA bundle, and without following redirects.
       * Default: `false`; what such an injector would do is shown as not asked.
       */
      askUrls?: boolean;
    };

    /** The event streams by which open pages are told of changes. */
    stream?: {
      /**
       * How many streams one person may hold, of each backend process. A browser needs one, however many tabs are
       * open; who has more is answered with 429, and their pages ask from time to time instead.
       * Default: `10`.
       */
      maxPerUser?: number;
    };
  };
}
