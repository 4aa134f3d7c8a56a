import type {
  Connections,
  PodConnection,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import type { LiveSource } from '@mesh-plugins/backstage-plugin-mesh-react';

/** The namespace whose proxies are asked for. */
export interface ConnectionsInput {
  cluster: string;
  namespace: string;
  entityRef?: string;
}

/** What the istiods of the cluster answered, and when. */
export interface AnsweredConnections extends Omit<Connections, 'items'> {
  byPod: Readonly<Record<string, PodConnection>>;
}

/** istiod announces nothing: it is asked from time to time while pods are shown. */
export const connectionsSource: LiveSource<
  ConnectionsInput,
  AnsweredConnections
> = {
  load: async (api, input, options) => {
    const { items, ...answered } = await api.getConnections(input, options);
    const byPod = Object.fromEntries(
      items.map(({ pod, connection }) => [pod, connection]),
    );
    return { ...answered, byPod };
  },
  topics: () => [],
};
