import { NotFoundError } from '@backstage/errors';
import {
  type ClusterSummary,
  type RevisionSummary,
  summarizeRevisions,
  type WriterState,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import type { ClusterCache } from '../cache/ClusterCache';
import type { ClusterCaches } from '../cache/ClusterCaches';
import type { ClusterDirectory } from '../cluster/ClusterDirectory';
import type { MeshConfig } from '../config';
import { writerState } from '../fleet/readFleetCluster';
import { defineRoutes } from './contractRouter';

/** What the routes about clusters answer from. */
export interface ClusterRoutesDeps {
  caches: ClusterCaches;
  directory: ClusterDirectory;
  config: MeshConfig;
}

/** The clusters of the portal, and the revisions of one. */
export function clusterRoutes({
  caches,
  directory,
  config,
}: ClusterRoutesDeps) {
  return defineRoutes<'getClusters' | 'getRevisions'>({
    getClusters: async () => {
      const { items, problem } = await directory.list();
      const configured = items.map(({ name, title }) =>
        summarize(name, title, caches.get(name), writerState(config, name)),
      );
      const known = new Set(items.map(({ name }) => name));
      const unknown = [...config.writers.keys()]
        .filter(name => !known.has(name))
        .map(name => notConfigured(name, problem));
      return { items: [...configured, ...unknown], problem };
    },

    getRevisions: async ({ params }) => {
      const cache = caches.get(params.cluster);
      if (cache) return { items: revisionsOf(cache) };
      const { problem } = await directory.list();
      throw new NotFoundError(
        problem ??
          `This portal has no cluster ${params.cluster}. Add it to the kubernetes configuration, or correct the name.`,
      );
    },
  });
}

function revisionsOf(cache: ClusterCache): RevisionSummary[] {
  const proxies = cache.proxies();
  return summarizeRevisions({
    webhooks: cache.webhooks(),
    services: cache.injectorServices(),
    controlPlanes: cache.controlPlanes(),
    proxies:
      proxies.state === 'known' ? proxies.value : { certain: {}, doubted: [] },
  });
}

function summarize(
  name: string,
  title: string,
  cache: ClusterCache | undefined,
  writer: WriterState,
): ClusterSummary {
  return {
    name,
    title,
    freshness: cache?.freshness ?? {
      state: 'never',
      since: new Date().toISOString(),
      why: 'The cluster was found a moment ago and is about to be read.',
    },
    writer,
    kubernetesVersion: cache?.version ?? null,
    revisions: cache ? revisionsOf(cache) : [],
  };
}

/** A cluster that only `mesh.clusters` names: most likely a typing mistake, so it is shown rather than ignored. */
function notConfigured(name: string, problem: string | null): ClusterSummary {
  return {
    name,
    title: name,
    freshness: {
      state: 'never',
      since: new Date().toISOString(),
      why:
        problem ??
        `mesh.clusters names the cluster ${name}, but the kubernetes configuration does not. Add it there, or correct the name.`,
    },
    writer: { state: 'configured' },
    kubernetesVersion: null,
    revisions: [],
  };
}
