import type { Known } from '../model/known';
import type { RecordAnnotation } from '../model/recordAnnotation';
import type { AutoscalerFact } from './autoscaler';
import type { DisruptionBudget } from './disruptionBudget';
import type { InjectionWebhook } from './injectionWebhook';
import type { InjectorSettings } from './injectorSettings';
import type { InjectorWord } from './injectorWord';
import type { WorkloadKind } from '../model/workload';
import type { FieldWriter } from './managedFields';
import type { PodFact, WorkloadFact } from './podFact';
import type { AskedConnections } from './proxyConnection';
import type { ResourceQuota } from './resourceQuota';
import type { VolumeClaim } from './volumeClaim';

/** An owner that an object names; one of them at most manages it. @public */
export interface Owner {
  kind: string;
  apiVersion: string;
  name: string;
  manages: boolean;
}

/** The namespace object. `managers` says who owns which label, from `managedFields`. @public */
export interface NamespaceFact {
  name: string;
  uid: string;
  resourceVersion: string;
  labels: Record<string, string>;
  annotations: Record<string, string>;
  deleting: boolean;
  /** Field manager of each injection label that has one, the last that wrote it. */
  labelManagers: Record<string, { manager: string; time: string | null }>;
  /** Every manager of an injection label, and whether it declares the label or wrote it once. */
  labelWriters: FieldWriter[];
  owners: Owner[];
  /** Our annotation: absent, parsed, or not readable (then why). */
  record:
    | { kind: 'absent' }
    | { kind: 'present'; record: RecordAnnotation }
    | { kind: 'malformed'; why: string };
}

/** One istiod Service that webhooks call: how many endpoints are ready, and which injector answers behind it. @public */
export interface InjectorService {
  namespace: string;
  name: string;
  exists: boolean;
  readyEndpoints: number;
  /** Where a Service of type ExternalName leads, out of the cluster; absent for all others. */
  externalName?: string;
  /** The revision of the istiods that it leads to, by their pods or else by its selector; null where neither tells. */
  revision: string | null;
  /** The revisions, where it leads to several: which of them answers is chance, and `revision` is null. */
  leadsTo?: string[];
  /** What the injector of that revision was told. */
  settings: Known<InjectorSettings>;
}

/** A running istiod as its pods show it. @public */
export interface ControlPlane {
  revision: string;
  namespace: string;
  /** From istiod's `/version`, or its image's tag; null where neither says. */
  version: string | null;
  readyPods: number;
  pods: number;
}

/** What we may do with the cluster, asked with the writer's own credential (SelfSubjectAccessReview). @public */
export type WriterFact =
  | { kind: 'absent'; why: string }
  | {
      kind: 'present';
      denied: Array<{
        verb: string;
        group: string;
        resource: string;
        namespace?: string;
      }>;
    };

/** A kind of workload that could not be read, with the reason; its pods still tell of it. @public */
export interface UnreadKind {
  kind: WorkloadKind;
  why: string;
}

/**
 * Everything a decision about one namespace may see, read fresh from the API server for it.
 *
 * @public
 */
export interface NamespaceFacts {
  cluster: string;
  namespace: string;
  /** `known(null)` says that the namespace does not exist. */
  object: Known<NamespaceFact | null>;
  webhooks: Known<InjectionWebhook[]>;
  injectorServices: Known<InjectorService[]>;
  controlPlanes: Known<ControlPlane[]>;
  workloads: Known<WorkloadFact[]>;
  /** Kinds that a cluster may lack or a reader may not see, without which a decision can still be made. */
  unreadKinds: UnreadKind[];
  pods: Known<PodFact[]>;
  /** Gateway API Gateways (ingress and waypoints) of the namespace, by name. */
  gateways: Known<string[]>;
  /** What holds evictions back. */
  disruptionBudgets: Known<DisruptionBudget[]>;
  /** Who may mount the volumes of the namespace. */
  volumeClaims: Known<VolumeClaim[]>;
  /** What changes the replicas; read for plans and checks alone. */
  autoscalers: Known<AutoscalerFact[]>;
  /** What limits how many pods there may be; read for plans and checks alone. */
  quotas: Known<ResourceQuota[]>;
  /** Proxies of this namespace that the target's istiods list; asked only while verifying. */
  connections: Known<AskedConnections>;
  /** What the target's injector said of each template; asked for plans alone, and absent elsewhere. */
  injectorWords?: Known<InjectorWord[]>;
  writer: Known<WriterFact>;
  /** The identity of this portal, to recognise its own annotation. */
  portal: string;
  /** The highest sequence that this portal's database knows for this cluster and namespace. */
  highestSequence: number;
}
