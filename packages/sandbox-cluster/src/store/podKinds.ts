import { Condition, KubernetesObject, ObjectMeta } from './KubernetesObject';

/** @public */
export interface EnvironmentVariable {
  name: string;
  value?: string;
  valueFrom?: Record<string, unknown>;
}

/** @public */
export interface Container {
  name: string;
  image: string;
  restartPolicy?: string;
  args?: string[];
  env?: EnvironmentVariable[];
  ports?: { name?: string; containerPort: number; protocol?: string }[];
  volumeMounts?: { name: string; mountPath: string }[];
  [field: string]: unknown;
}

/** @public */
export interface Volume {
  name: string;
  [field: string]: unknown;
}

/** @public */
export interface PodSpec {
  containers: Container[];
  initContainers?: Container[];
  volumes?: Volume[];
  nodeName?: string;
  hostNetwork?: boolean;
  terminationGracePeriodSeconds?: number;
  serviceAccountName?: string;
  securityContext?: Record<string, unknown>;
  [field: string]: unknown;
}

/** @public */
export interface ContainerStatus {
  name: string;
  image: string;
  imageID: string;
  ready: boolean;
  started?: boolean;
  restartCount: number;
  state: Record<string, unknown>;
  [field: string]: unknown;
}

/** @public */
export interface PodStatus {
  phase: 'Pending' | 'Running' | 'Succeeded' | 'Failed';
  conditions?: Condition[];
  containerStatuses?: ContainerStatus[];
  initContainerStatuses?: ContainerStatus[];
  podIP?: string;
  podIPs?: { ip: string }[];
  hostIP?: string;
  startTime?: string;
  [field: string]: unknown;
}

/** @public */
export interface Pod extends KubernetesObject {
  spec: PodSpec;
  status: PodStatus;
}

/** The template of a workload's pods. @public */
export interface PodTemplate {
  metadata?: Partial<ObjectMeta>;
  spec: PodSpec;
}
