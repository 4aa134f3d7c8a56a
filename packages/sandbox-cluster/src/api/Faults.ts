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

/** A workload as `break` names it: the store's key of its resource, such as `deployments.apps`. */
export interface BrokenWorkload {
  resource: string;
  namespace: string;
  name: string;
}

/**
 * What has been broken from outside. Held beside the objects, because a fault must not change a template and
 * thereby restart what it breaks.
 * @public
 */
export class Faults {
  api: ApiFault | undefined;
  /** Counts the changes, so that controllers know when to look again. */
  changes = 0;
  private readonly workloads = new Map<string, PodFault>();

  ofWorkload(workload: BrokenWorkload): PodFault | undefined {
    return this.workloads.get(keyOf(workload));
  }

  breakWorkload(workload: BrokenWorkload, fault: PodFault): void {
    this.changes += 1;
    this.workloads.set(keyOf(workload), fault);
  }

  mendWorkload(workload: BrokenWorkload): boolean {
    this.changes += 1;
    return this.workloads.delete(keyOf(workload));
  }

  mendAll(): void {
    this.api = undefined;
    this.changes += 1;
    this.workloads.clear();
  }
}

function keyOf({ resource, namespace, name }: BrokenWorkload): string {
  return `${resource}/${namespace}/${name}`;
}
