import type { RunningRevision } from '../model/runningRevision';
import type { WorkloadKind } from '../model/workload';
import type { FieldWriter } from './managedFields';

/** The owner that manages an object. @public */
export interface Controller {
  kind: string;
  apiVersion: string;
  name: string;
  uid: string;
}

/** The slim projection of a pod: what decisions and screens need and nothing else. Times are ISO 8601. @public */
export interface PodFact {
  name: string;
  uid: string;
  /** Only where it was read for a decision: it changes too often to be kept for the screens. */
  resourceVersion?: string;
  namespace: string;
  node: string | null;
  createdAt: string;
  /** When the kubelet took it on; null while it waits for a node. A pod of the same name may have run before. */
  startedAt: string | null;
  phase: string;
  /** Since when it is ready; only where it was read for a decision, and absent while it is not. */
  readySince?: string;
  ready: boolean;
  terminating: boolean;
  hostNetwork: boolean;
  labels: Record<string, string>;
  /** Only the annotations that decide injection or change the proxy: see `keptAnnotations` of `parsePod`. */
  annotations: Record<string, string>;
  /** The direct controller (a ReplicaSet for a Deployment's pod); null for a bare pod. */
  controller: Controller | null;
  running: RunningRevision;
  /** How often its containers were restarted in all, and how the last of them ended, as the kubelet tells it. */
  restarts: { count: number; last: string | null };
  /** Why it is not ready, from container states and conditions, in the cluster's own words. */
  trouble: {
    reason: string;
    message: string;
    /** The container whose trouble it is; absent where it is the pod's. */
    container?: string;
  } | null;
}

/** The top-level owner of pods. @public */
export interface WorkloadFact {
  apiVersion: string;
  kind: WorkloadKind;
  /** The kind as the API has it, for example `PostgresCluster` where `kind` is `Other`. */
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
  /** Those of them that write its labels or annotations, where a restart stamp stands. */
  templateWriters: FieldWriter[];
  /** What manages it, an operator for example; null where nothing does. */
  controller: Controller | null;
  replicas: number;
  /** A paused Deployment or a suspended CronJob. */
  paused: boolean;
  /** Of a CronJob, in cron's words. */
  schedule: string | null;
  /** The zone that a CronJob's schedule is in; null where it is that of the cluster's controllers. */
  timeZone: string | null;
  strategy: RenewalStrategy | null;
  /** A StatefulSet that goes on to the next pod only when the one before it is ready (`podManagementPolicy`). */
  ordered: boolean;
  /** How long a pod has to be ready until it counts as available. */
  minReadySeconds: number;
  /** Its pods mount persistent volume claims. */
  keepsData: boolean;
  /** The claims that its template names: all its pods mount the same ones, unlike those of a StatefulSet's own. */
  claims: string[];
  /** Ports of the node that its pods take: two of them cannot be on one node. */
  hostPorts: number[];
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
  /** Of an Argo Rollout alone. */
  rollout?: RolloutFact;
  /** How pods of the present template are told from older ones; null where nothing tells. */
  presentPods: PresentPods | null;
  /** UIDs of what stands between it and its pods: ReplicaSets of a Deployment, Jobs of a CronJob. */
  ownedUids: string[];
}

/** What an Argo Rollout is at, by its controller's own status. Times are RFC 3339. @public */
export interface RolloutFact {
  /** `Healthy`, `Progressing`, `Paused`, `Degraded`; null before its controller looked at it. */
  phase: string | null;
  /** Why it is in that phase, in the controller's words. */
  message: string;
  /** A person paused it, or a step of its update did. */
  pausedFor: string | null;
  /** An update was aborted: its pods are those of the former template. */
  aborted: boolean;
  /** The present template is not yet the stable one. */
  updating: boolean;
  /** An analysis or experiment of its update runs. */
  analysing: boolean;
  /** The last restart that was asked for. */
  restartAt: string | null;
  /** The last restart that its controller completed. */
  restartedAt: string | null;
  /** Where its template is, when it is another object's. */
  templateOf: { kind: string; name: string } | null;
}

/** How Kubernetes replaces pods after a change of the template, percentages resolved to pods. @public */
export interface RenewalStrategy {
  type: 'RollingUpdate' | 'Recreate' | 'OnDelete';
  maxSurge: number;
  maxUnavailable: number;
  /** Pods with an ordinal below it keep their template: StatefulSets only, 0 elsewhere. */
  partition: number;
}

/** See {@link WorkloadFact}: by the ReplicaSet that owns them, or by a label on them. @public */
export type PresentPods =
  | { by: 'controller'; uid: string }
  | { by: 'label'; key: string; value: string };

/** A pod of a workload: owned directly or through one of its ReplicaSets. @public */
export function podBelongsTo(pod: PodFact, workload: WorkloadFact): boolean {
  if (workload.kind === 'Pod') return pod.uid === workload.uid;
  if (!pod.controller) return false;
  return (
    pod.controller.uid === workload.uid ||
    workload.ownedUids.includes(pod.controller.uid)
  );
}

/**
 * True for a pod that its workload makes and replaces; false for one that something else made in its name.
 *
 * @remarks
 * A Deployment and an Argo Rollout own ReplicaSets, which own pods. A pod that names the Deployment itself as its
 * controller, as the task managers of Flink do, is no part of any rollout.
 *
 * @public
 */
export function podIsMadeBy(pod: PodFact, workload: WorkloadFact): boolean {
  return podBelongsTo(pod, workload) && !isControlledDirectly(pod, workload);
}

function isControlledDirectly(
  { controller }: PodFact,
  { kind, uid }: WorkloadFact,
): boolean {
  return (
    (kind === 'Deployment' || kind === 'Rollout') && controller?.uid === uid
  );
}
