import { LabelSelector } from './kinds';
import { Condition, KubernetesObject, NewObject } from './KubernetesObject';
import { PodTemplate } from './podKinds';

/** @public */
export interface StatefulSet extends KubernetesObject {
  spec: {
    replicas: number;
    serviceName?: string;
    podManagementPolicy?: 'OrderedReady' | 'Parallel';
    updateStrategy: {
      type: 'RollingUpdate' | 'OnDelete';
      rollingUpdate?: { partition?: number };
    };
    minReadySeconds?: number;
    revisionHistoryLimit?: number;
    ordinals?: { start?: number };
    selector: LabelSelector;
    template: PodTemplate;
    volumeClaimTemplates?: (NewObject & { metadata: { name: string } })[];
  };
  status: {
    observedGeneration?: number;
    replicas: number;
    readyReplicas?: number;
    currentReplicas?: number;
    updatedReplicas?: number;
    availableReplicas?: number;
    currentRevision?: string;
    updateRevision?: string;
    collisionCount?: number;
  };
}

/** @public */
export interface DaemonSet extends KubernetesObject {
  spec: {
    updateStrategy: {
      type: 'RollingUpdate' | 'OnDelete';
      rollingUpdate?: { maxUnavailable?: number | string };
    };
    minReadySeconds?: number;
    revisionHistoryLimit?: number;
    selector: LabelSelector;
    template: PodTemplate;
  };
  status: {
    observedGeneration?: number;
    currentNumberScheduled: number;
    desiredNumberScheduled: number;
    numberMisscheduled: number;
    numberReady: number;
    updatedNumberScheduled?: number;
    numberAvailable?: number;
    numberUnavailable?: number;
  };
}

/** One template that a StatefulSet or DaemonSet has had. @public */
export interface ControllerRevision extends KubernetesObject {
  data: { spec: { template: PodTemplate } };
  revision: number;
}

/** @public */
export interface JobSpec {
  completions?: number;
  parallelism: number;
  backoffLimit: number;
  ttlSecondsAfterFinished?: number;
  suspend?: boolean;
  template: PodTemplate;
}

/** @public */
export interface Job extends KubernetesObject {
  spec: JobSpec;
  status: {
    active?: number;
    ready?: number;
    succeeded?: number;
    failed?: number;
    terminating?: number;
    startTime?: string;
    completionTime?: string;
    conditions?: Condition[];
    uncountedTerminatedPods?: Record<string, never>;
  };
}

/** @public */
export interface CronJob extends KubernetesObject {
  spec: {
    schedule: string;
    timeZone?: string;
    suspend?: boolean;
    concurrencyPolicy: 'Allow' | 'Forbid' | 'Replace';
    startingDeadlineSeconds?: number;
    successfulJobsHistoryLimit: number;
    failedJobsHistoryLimit: number;
    jobTemplate: { metadata?: NewObject['metadata']; spec: JobSpec };
  };
  status: {
    active?: {
      apiVersion: string;
      kind: string;
      namespace?: string;
      name: string;
      uid: string;
    }[];
    lastScheduleTime?: string;
    lastSuccessfulTime?: string;
  };
}

/** A Rollout of Argo; a custom resource, so nothing but its schema fills in what is absent. @public */
export interface Rollout extends KubernetesObject {
  spec: {
    replicas?: number;
    selector?: LabelSelector;
    template?: PodTemplate;
    /** The template of another object instead of one of its own. */
    workloadRef?: { apiVersion?: string; kind: string; name: string };
    strategy?: {
      canary?: { maxUnavailable?: number | string };
      blueGreen?: object;
    };
    /** Pods that were created before are evicted. */
    restartAt?: string;
  };
  status?: {
    observedGeneration?: string;
    restartedAt?: string;
    replicas?: number;
    updatedReplicas?: number;
    readyReplicas?: number;
    availableReplicas?: number;
    currentPodHash?: string;
    stableRS?: string;
    phase?: 'Healthy' | 'Progressing';
    selector?: string;
  };
}

/** @public */
export interface PersistentVolumeClaim extends KubernetesObject {
  spec?: {
    accessModes?: string[];
    resources?: { requests?: Record<string, string> };
  };
  status?: {
    phase: 'Pending' | 'Bound';
    accessModes?: string[];
    capacity?: Record<string, string>;
  };
}
