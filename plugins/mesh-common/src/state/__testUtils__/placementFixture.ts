import type { PodFact, WorkloadFact } from '../../facts/podFact';
import { servicesOf } from '../../facts/__testUtils__/injectorServiceFixture';
import { readWebhooks } from '../../injection/__testUtils__/readTruth';
import { known } from '../../model/known';
import type { RunningRevision } from '../../model/runningRevision';
import type { WorkloadKind } from '../../model/workload';
import type { PlacementFacts, PlacementInput } from '../placementInput';

/** The time of everything in these fixtures. */
export const observedAt = '2026-11-21T10:00:00Z';

/** Recorded: tag `stable` gives 1-29-6, revisions 1-29-6 and 1-30-3 exist, nothing serves `default`. */
const webhooks = readWebhooks('b');

/** What a pod carries, by the name of the revision; null for none. */
export function runs(revision: string | null): RunningRevision {
  if (revision === null) return { kind: 'none' };
  const version = revision.replace(/-/g, '.');
  return {
    kind: 'revision',
    revision,
    evidence: 'status',
    role: 'sidecar',
    madeBy: 'injector',
    proxyImage: `docker.io/istio/proxyv2:${version}`,
    proxyVersion: version,
    nativeSidecar: true,
    caHost: `istiod-${revision}.istio-system.svc`,
    discoveryHost: `istiod-${revision}.istio-system.svc`,
    clusterId: 'Kubernetes',
    statusSays: revision,
    annotationSays: revision,
  };
}

/** A ready pod of workload `owner`; its name is taken from the owner and the number. */
export function podOf(
  owner: string,
  number: number,
  revision: string | null,
  changes: Partial<PodFact> = {},
): PodFact {
  return {
    name: `${owner}-${number}`,
    uid: `${owner}-${number}-uid`,
    namespace: 'payments',
    node: 'node-1',
    createdAt: observedAt,
    startedAt: observedAt,
    restarts: { count: 0, last: null },
    phase: 'Running',
    ready: true,
    terminating: false,
    hostNetwork: false,
    labels: {},
    annotations: {},
    controller: {
      kind: 'ReplicaSet',
      apiVersion: 'apps/v1',
      name: `${owner}-1`,
      uid: `${owner}-replicaset`,
    },
    running: runs(revision),
    trouble: null,
    ...changes,
  };
}

/** As many pods of one owner as revisions are given. */
export function podsOf(
  owner: string,
  ...revisions: Array<string | null>
): PodFact[] {
  return revisions.map((revision, index) => podOf(owner, index, revision));
}

/** A workload that owns the pods which {@link podOf} makes for its name. */
export function workload(
  name: string,
  changes: Partial<WorkloadFact> = {},
  kind: WorkloadKind = 'Deployment',
): WorkloadFact {
  return {
    apiVersion: 'apps/v1',
    kind,
    apiKind: kind,
    name,
    uid: `${name}-uid`,
    resourceVersion: '1',
    generation: 1,
    labels: {},
    annotations: {},
    templateLabels: {},
    templateAnnotations: {},
    templateHostNetwork: false,
    templateManagers: [],
    templateWriters: [],
    controller: null,
    replicas: 2,
    paused: false,
    schedule: null,
    strategy: {
      type: 'RollingUpdate',
      maxSurge: 1,
      maxUnavailable: 0,
      partition: 0,
    },
    ordered: false,
    minReadySeconds: 0,
    keepsData: false,
    claims: [],
    hostPorts: [],
    timeZone: null,
    status: {
      observedGeneration: 1,
      replicas: 2,
      updatedReplicas: 2,
      readyReplicas: 2,
      availableReplicas: 2,
    },
    conditions: [],
    presentPods: { by: 'controller', uid: `${name}-replicaset` },
    ownedUids: [`${name}-replicaset`],
    ...changes,
  };
}

/** The facts of namespace payments with these labels and pods, in the recorded cluster. */
export function factsOf(
  labels: Record<string, string>,
  pods: PodFact[],
  workloads: WorkloadFact[] = [workload('api')],
): PlacementFacts {
  return {
    object: known(
      {
        name: 'payments',
        uid: 'payments-uid',
        resourceVersion: '1',
        labels,
        annotations: {},
        deleting: false,
        labelManagers: {},
        labelWriters: [],
        owners: [],
        record: { kind: 'absent' },
      },
      observedAt,
    ),
    webhooks: known(webhooks, observedAt),
    injectorServices: known(servicesOf(webhooks), observedAt),
    controlPlanes: known(
      ['1-29-6', '1-30-3'].map(revision => ({
        revision,
        namespace: 'istio-system',
        version: revision.replace(/-/g, '.'),
        readyPods: 2,
        pods: 2,
      })),
      observedAt,
    ),
    workloads: known(workloads, observedAt),
    pods: known(pods, observedAt),
  };
}

/** A placement that is read and free to migrate. */
export function placementInput(
  facts: PlacementFacts | null,
  changes: Partial<PlacementInput> = {},
): PlacementInput {
  return {
    cluster: 'prod-eu',
    namespace: 'payments',
    freshness: { state: 'live', observedAt },
    facts,
    sharedWith: [],
    openMigration: null,
    lastMigration: null,
    mayMigrate: { allowed: true },
    ...changes,
  };
}
