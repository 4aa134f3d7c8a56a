import type { StagedRevision } from './revisions';

/** The control planes of a stage: stand-ins, or Istio's own. */
export interface StagedControlPlanes {
  /** Both revisions are installed and answer when it resolves. */
  start(): Promise<void>;
  /** As `istioctl tag set --overwrite` does. */
  pointTag(tag: string, serves: StagedRevision): Promise<void>;
  /** The proxies that an istiod lists, as `<pod>.<namespace>`; null where it does not answer. */
  connected(serves: StagedRevision): Promise<Set<string> | null>;
  stop(): Promise<void>;
}
