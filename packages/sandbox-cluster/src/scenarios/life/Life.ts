/** A Deployment that lives. @public */
export interface LivingDeployment {
  namespace: string;
  name: string;
}

/** What happens in a cluster without anybody of the story doing it. @public */
export interface Life {
  /** The same seed gives the same events in the same order. */
  seed: string;
  deployments: readonly LivingDeployment[];
}

/** What happens next, and how long after the event before it. */
export type LifeEvent = {
  kind: 'renew-pod' | 'deploy';
  deployment: LivingDeployment;
  afterMilliseconds: number;
};
