import type { PodFact } from '../../facts/podFact';

/** A pod of the fake namespace; `age` counts ticks. */
export interface FakePod {
  name: string;
  uid: string;
  replicaSet: string;
  revision: string | null;
  age: number;
  /** How often its containers ended and were started again. */
  restarts?: number;
  /** Its template was broken by those who deploy it. */
  brokenTemplate?: boolean;
}

/** How far a fake pod is. */
export type Readiness = 'ready' | 'starting' | 'crashing';

/** What an observer sees of a fake pod, but for its namespace and labels. */
export function fakePodFact(
  pod: FakePod,
  readiness: Readiness,
): Omit<PodFact, 'namespace' | 'labels'> {
  return {
    name: pod.name,
    uid: pod.uid,
    node: 'node-1',
    createdAt: '2026-01-01T00:00:00.000Z',
    startedAt: '2026-01-01T00:00:00.000Z',
    phase: 'Running',
    ready: readiness === 'ready',
    terminating: false,
    hostNetwork: false,
    annotations: {},
    controller: {
      kind: 'ReplicaSet',
      apiVersion: 'apps/v1',
      name: pod.replicaSet,
      uid: pod.replicaSet,
    },
    running: runningOf(pod),
    restarts: { count: pod.restarts ?? 0, last: null },
    trouble: troubleOf(readiness),
  };
}

function runningOf({ revision }: FakePod): PodFact['running'] {
  if (revision === null) return { kind: 'none' };
  const host = `istiod-${revision}.istio-system.svc`;
  return {
    kind: 'revision',
    revision,
    evidence: 'status',
    role: 'sidecar',
    madeBy: 'injector',
    proxyImage: null,
    proxyVersion: null,
    nativeSidecar: true,
    caHost: host,
    discoveryHost: host,
    clusterId: 'Kubernetes',
    statusSays: revision,
    annotationSays: revision,
  };
}

function troubleOf(readiness: Readiness): PodFact['trouble'] {
  switch (readiness) {
    case 'ready':
      return null;
    case 'starting':
      return { reason: 'ContainerCreating', message: '' };
    case 'crashing':
      return {
        reason: 'CrashLoopBackOff',
        message: 'back-off 10s restarting failed container=app',
      };
    default: {
      const never: never = readiness;
      return never;
    }
  }
}
