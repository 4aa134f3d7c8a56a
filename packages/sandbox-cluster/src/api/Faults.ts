/** What a pod can suffer from. @public */
export type PodFault = 'not-ready' | 'crash-loop' | 'image-pull';

/** The faults a pod's annotation or the `break` command may name. */
export const podFaults: readonly PodFault[] = [
  'not-ready',
  'crash-loop',
  'image-pull',
];

/** How the API server misbehaves: answering 503, or taking requests and never answering. @public */
export type ApiFault = 'unavailable' | 'silent';

/**
 * What has been broken from outside. Held beside the objects, because a fault must not change a template and
 * thereby restart what it breaks.
 * @public
 */
export class Faults {
  api: ApiFault | undefined;
  /** Counts the changes, so that controllers know when to look again. */
  changes = 0;
  private readonly deployments = new Map<string, PodFault>();

  ofDeployment(namespace: string, name: string): PodFault | undefined {
    return this.deployments.get(`${namespace}/${name}`);
  }

  breakDeployment(namespace: string, name: string, fault: PodFault): void {
    this.changes += 1;
    this.deployments.set(`${namespace}/${name}`, fault);
  }

  mendDeployment(namespace: string, name: string): boolean {
    this.changes += 1;
    return this.deployments.delete(`${namespace}/${name}`);
  }

  mendAll(): void {
    this.api = undefined;
    this.changes += 1;
    this.deployments.clear();
  }
}
