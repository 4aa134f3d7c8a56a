import type { PodConnection } from '@mesh-plugins/backstage-plugin-mesh-common';
import type { LiveSource } from '@mesh-plugins/backstage-plugin-mesh-react';

/** The namespace whose proxies are asked for. */
export interface ConnectionsInput {
  cluster: string;
  namespace: string;
  entityRef?: string;
}

/** Connections by the name of the pod. istiod announces nothing: it is asked from time to time while pods are shown. */
export const connectionsSource: LiveSource<
  ConnectionsInput,
  Record<string, PodConnection>
> = {
  load: async (api, input, options) => {
    const { items } = await api.getConnections(input, options);
    return Object.fromEntries(
      items.map(({ pod, connection }) => [pod, connection]),
    );
  },
  topics: () => [],
};
