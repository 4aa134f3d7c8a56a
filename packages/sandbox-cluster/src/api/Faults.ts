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
 * How the istiods of a revision misbehave while their pods look ready: taking connections and never answering, as after
 * SIGSTOP; refusing them, as between `kill -9` and the kubelet's next look; or answering with no proxy in their list.
 * @public
 */
export type IstiodFault = 'hang' | 'lie-down' | 'forget';

/** The faults the `break` command may name for an istiod, beside `crash-loop`. */
export const istiodFaults: readonly IstiodFault[] = [
  'hang',
  'lie-down',
  'forget',
];

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
  private readonly istiods = new Map<string, IstiodFault>();

  ofIstiod(revision: string): IstiodFault | undefined {
    return this.istiods.get(revision);
  }

  breakIstiod(revision: string, fault: IstiodFault): void {
    this.changes += 1;
    this.istiods.set(revision, fault);
  }

  mendIstiod(revision: string): boolean {
    this.changes += 1;
    return this.istiods.delete(revision);
  }

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
    this.istiods.clear();
  }
}

function keyOf({ resource, namespace, name }: BrokenWorkload): string {
  return `${resource}/${namespace}/${name}`;
}
