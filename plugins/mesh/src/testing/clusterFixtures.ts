import type {
  ClustersResponse,
  RevisionSummary,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { ago } from './ago';

/** The two revisions of prod-eu. */
export const revisions: RevisionSummary[] = [
  {
    revision: '1-29-6',
    version: '1.29.6',
    tags: ['default', 'stable'],
    controlPlaneNamespace: 'istio-system',
    readyPods: 2,
    pods: 2,
    proxies: 14,
    injects: { state: 'yes' },
  },
  {
    revision: '1-30-3',
    version: '1.30.3',
    tags: ['canary'],
    controlPlaneNamespace: 'istio-system',
    readyPods: 2,
    pods: 2,
    proxies: 6,
    injects: { state: 'yes' },
  },
];

/** One cluster that is live and one that was never read. */
export const clusters: ClustersResponse = {
  items: [
    {
      name: 'prod-eu',
      title: 'prod-eu',
      freshness: { state: 'live', observedAt: ago(1) },
      writer: { state: 'configured' },
      kubernetesVersion: 'v1.36.3',
      revisions,
    },
    {
      name: 'staging',
      title: 'staging',
      freshness: {
        state: 'never',
        since: ago(40),
        why: 'connect ECONNREFUSED 10.0.0.2:6443',
      },
      writer: {
        state: 'read-only',
        why: 'mesh.clusters.staging.writer is not set.',
      },
      kubernetesVersion: null,
      revisions: [],
    },
  ],
  problem: null,
};
