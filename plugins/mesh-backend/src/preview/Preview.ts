import type { JsonObject } from '@backstage/types';
import type {
  InjectorAnswer,
  InjectorWord,
  IntendedRevision,
  Known,
  Preview,
  PreviewRequest,
  Target,
  TemplatedKind,
  WorkloadRef,
} from '@mesh-plugins/backstage-plugin-mesh-common';

/** What pods of one workload would get if they were made now, under the present labels. */
export interface WouldGet {
  ref: WorkloadRef;
  kind: TemplatedKind;
  /** Which injector the labels and webhooks call. */
  intended: IntendedRevision;
  answer: InjectorAnswer;
  /** UIDs of what makes the pods: the workload, its ReplicaSets or Jobs. A pod belongs to it by its controller's UID. */
  makers: ReadonlySet<string>;
}

/** The workloads of a namespace with what their pods would get; asked when somebody looks, and kept as long as it is true. */
export interface NamespaceWouldGet {
  /** ISO 8601. */
  askedAt: string;
  workloads: WouldGet[];
  /** The pods of the namespace as the API has them, to be compared by `comparePod`. */
  pods: JsonObject[];
  /** What could not be read, in sentences. */
  unread: string[];
}

/** Asks injectors what they would do. Nothing is written to any cluster. */
export interface Previews {
  /** What pods made now would get; never throws for a cluster that does not answer. */
  present(
    cluster: string,
    namespace: string,
    signal?: AbortSignal,
  ): Promise<NamespaceWouldGet>;
  /** What the target's injector says of each template, each distinct one asked once; never throws. */
  words(
    cluster: string,
    namespace: string,
    target: Target,
  ): Promise<Known<InjectorWord[]>>;
  /** The answer of the route. */
  preview(
    request: Omit<PreviewRequest, 'entityRef'>,
    signal?: AbortSignal,
  ): Promise<Preview>;
}
