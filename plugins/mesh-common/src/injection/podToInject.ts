import type { ObjectRef } from '../model/objectRef';

/** What decides whether and by whom a pod is injected when it is created: nothing else of it matters. @public */
export interface PodToInject {
  namespace: string;
  namespaceLabels: Readonly<Record<string, string>>;
  podLabels: Readonly<Record<string, string>>;
  podAnnotations: Readonly<Record<string, string>>;
  hostNetwork: boolean;
  /** True where only the annotations are given that decide injection; match conditions may look at others. */
  annotationsAreSelected?: boolean;
  /** The workload or pod that has these labels, so that reasons can name it; absent for a pod that does not exist. */
  madeFrom?: ObjectRef;
}
