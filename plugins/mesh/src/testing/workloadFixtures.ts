import type {
  Difference,
  IntendedRevision,
  PodState,
  WorkloadState,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { ago } from './ago';
import { differsBy } from './differenceFixtures';

/** The Istio version of a fixture's revision. */
export function versionOf(revision: string): string {
  return revision.replaceAll('-', '.');
}

function podOf(
  workload: string,
  index: number,
  revision: string | null,
  differences: Difference[],
): PodState {
  const suffix = `7d9c5b6f4-${'bcdfg'[index % 5]}${index}x2k`;
  return {
    name: `${workload}-${suffix}`,
    uid: `${workload}-${index}`,
    node: `prod-eu-node-${(index % 3) + 1}`,
    createdAt: ago(3600 * (index + 2)),
    phase: 'Running',
    ready: true,
    terminating: false,
    standing: 'counted',
    running:
      revision === null
        ? { kind: 'none' }
        : {
            kind: 'revision',
            revision,
            evidence: 'status',
            role: 'sidecar',
            madeBy: 'injector',
            proxyImage: `docker.io/istio/proxyv2:${versionOf(revision)}`,
            proxyVersion: versionOf(revision),
            nativeSidecar: true,
            caHost: `istiod-${revision}.istio-system.svc`,
            discoveryHost: `istiod-${revision}.istio-system.svc`,
            clusterId: 'Kubernetes',
            statusSays: revision,
            annotationSays: revision,
          },
    differences,
    trouble: null,
  };
}

/** A Deployment of payments; `runs` names the revision of each pod. */
export function workloadOf(
  name: string,
  runs: Array<string | null>,
  wouldGet: IntendedRevision,
): WorkloadState {
  const wanted = wouldGet.kind === 'revision' ? wouldGet.revision : null;
  const differs = (revision: string | null) => differsBy(revision, wanted);
  const distinct = [...new Set(runs)];
  const differences = distinct.flatMap(differs);
  return {
    ref: {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      namespace: 'payments',
      name,
    },
    uid: `uid-${name}`,
    kind: 'Deployment',
    desiredPods: runs.length,
    readyPods: runs.length,
    runs: distinct.map(revision => ({
      revision,
      version: revision && versionOf(revision),
      pods: runs.filter(each => each === revision).length,
    })),
    wouldGet,
    differences,
    note: null,
    renewedBy: 'restart',
    mendsBy: differences.length > 0 ? 'restart' : 'nothing-to-mend',
    pods: runs.map((revision, index) =>
      podOf(name, index, revision, differs(revision)),
    ),
  };
}
