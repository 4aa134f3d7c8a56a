import type { BackstageCredentials } from '@backstage/backend-plugin-api';

/** Whether somebody may act on a namespace; `why` says who owns it and what is missing. */
export type MayAct = { allowed: true } | { allowed: false; why: string };

/** Who may act on which namespace. */
export interface Ownership {
  /** For granting: reads the namespace and its entities fresh. Never throws; what cannot be determined is refused. */
  mayAct(
    credentials: BackstageCredentials,
    cluster: string,
    namespace: string,
  ): Promise<MayAct>;
  /** For showing: the same question to the cache. */
  seemsToMayAct(
    credentials: BackstageCredentials,
    cluster: string,
    namespace: string,
  ): Promise<MayAct>;
}
