import type { RunningRevision } from '../model/runningRevision';
import type { WorkloadKind } from '../model/workload';

/** The slim projection of a pod: what decisions and screens need and nothing else. Times are ISO 8601. @public */
export interface PodFact {
  name: string;
  uid: string;
  namespace: string;
  node: string | null;
  createdAt: string;
  phase: string;
  ready: boolean;
  terminating: boolean;
  hostNetwork: boolean;
  labels: Record<string, string>;
  /** Only the annotations that decide injection or name a template (`sidecar.istio.io/inject`, `inject.istio.io/templates`, `ambient.istio.io/redirection`). */
  annotations: Record<string, string>;
  /** The direct controller (a ReplicaSet for a Deployment's pod); null for a bare pod. */
  controller: {
    kind: string;
    apiVersion: string;
    name: string;
    uid: string;
  } | null;
  running: RunningRevision;
  /** Why it is not ready, from container states and conditions, in the cluster's own words. */
  trouble: { reason: string; message: string } | null;
}

/** The top-level owner of pods. @public */
export interface WorkloadFact {
  apiVersion: string;
  kind: WorkloadKind;
  /** The kind as the API has it, for example `Rollout` where `kind` is `Other`. */
  apiKind: string;
  name: string;
  uid: string;
  resourceVersion: string;
  generation: number;
  labels: Record<string, string>;
  annotations: Record<string, string>;
  templateLabels: Record<string, string>;
  templateAnnotations: Record<string, string>;
  templateHostNetwork: boolean;
  /** Names of the managers that own a field below `spec.template`. */
  templateManagers: string[];
  replicas: number;
  paused: boolean;
  /** Only for Deployments; percentages are resolved as Kubernetes does. */
  strategy: {
    type: 'RollingUpdate' | 'Recreate';
    maxSurge: number;
    maxUnavailable: number;
  } | null;
  status: {
    observedGeneration: number;
    replicas: number;
    updatedReplicas: number;
    readyReplicas: number;
    availableReplicas: number;
  };
  /** The conditions with status, reason and message, as in the API. */
  conditions: Array<{
    type: string;
    status: string;
    reason: string;
    message: string;
  }>;
  /** UID of the ReplicaSet that belongs to the present template, for Deployments. */
  currentReplicaSetUid: string | null;
  /** UIDs of all ReplicaSets it owns: a pod belongs to it by its controller's UID. */
  replicaSetUids: string[];
}

/** A pod of a workload: owned directly or through one of its ReplicaSets. @public */
export function podBelongsTo(pod: PodFact, workload: WorkloadFact): boolean {
  if (workload.kind === 'Pod') return pod.uid === workload.uid;
  if (!pod.controller) return false;
  return (
    pod.controller.uid === workload.uid ||
    workload.replicaSetUids.includes(pod.controller.uid)
  );
}
