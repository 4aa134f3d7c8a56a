import type { RunningRevision } from '../model/runningRevision';

/** What the injector of a target answered for the pods of a workload's template. @public */
export interface InjectorWord {
  /** UID of the workload. */
  workload: string;
  /**
   * A sidecar, a pod as it was sent or with something else than a proxy, or the refusal of the pod; or why it was not
   * asked.
   */
  says: 'sidecar' | 'no-sidecar' | 'refused' | 'not-asked';
  /** The injector's own words, or why it was not asked; empty where there is nothing to say. */
  why: string;
  /** What the pod would run, by the proxy that it was given; absent without one. */
  running?: RunningRevision;
}
