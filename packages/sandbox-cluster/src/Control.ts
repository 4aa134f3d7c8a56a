import {
  ApiFault,
  BrokenWorkload,
  IstiodFault,
  istiodFaults,
  PodFault,
} from './api/Faults';
import { Cluster } from './api/Cluster';
import { VirtualClock } from './clock';
import { AuditEntry, AuditLog } from './http/AuditLog';
import { connectedProxies } from './istiod/connectedProxies';
import { istiodName } from './istiod/InjectorConfiguration';
import { Outages } from './Outages';
import { uninstallRevision } from './istiod/uninstallRevision';
import { workloadResource, WorkloadWord } from './workloadKinds';

/** What can be broken, and mended again. @public */
export type Breakage =
  | { target: 'api'; fault?: ApiFault }
  | {
      target: 'istiod';
      revision: string;
      fault?: IstiodFault | 'crash-loop';
    }
  | { target: 'pods'; namespace: string; deployment: string; fault?: PodFault }
  | {
      target: 'pods';
      namespace: string;
      workload: { kind: WorkloadWord; name: string };
      fault?: PodFault;
    };

/** What is broken where nothing else is said. */
const defaultFault = { istiod: 'crash-loop', pods: 'not-ready' } as const;

/** What a control needs to be able to do to the rest of its cluster. */
export interface ControlOptions {
  cluster: Cluster;
  audit: AuditLog;
  /** The fault of the API has changed: apply it to open connections. */
  apiFaultChanged: () => void;
  rebuild: () => void;
  /** What takes the API away by itself. It ends for good when a hand breaks or mends the API. */
  outages?: Outages;
  clock: VirtualClock;
}

/** A wish of the outside hand that cannot be fulfilled, with the reason and what is there instead. */
export class ControlError extends Error {}

/**
 * The outside hand: breaks and mends things, turns the clock, reads what was written. None of it goes through the
 * Kubernetes API, because none of it is something that a user of a cluster can do.
 * @public
 */
export class Control {
  constructor(private readonly options: ControlOptions) {}

  break(breakage: Breakage): void {
    const { faults } = this.options.cluster;
    if (breakage.target === 'api') {
      this.options.outages?.end();
      faults.api = breakage.fault ?? 'unavailable';
      this.options.apiFaultChanged();
      return;
    }
    const workload = this.workloadOf(breakage);
    const { fault = defaultFault[breakage.target] } = breakage;
    if (breakage.target === 'istiod' && isIstiodFault(fault)) {
      faults.breakIstiod(breakage.revision, fault);
    } else if (!isIstiodFault(fault)) {
      faults.breakWorkload(workload, fault);
    }
    this.lookAgain();
  }

  /** Takes a revision away as `istioctl uninstall --revision` does: its tags stay, and call a Service that is gone. */
  uninstall(revision: string): void {
    uninstallRevision(this.options.cluster, revision);
    this.lookAgain();
  }

  /** `pod.namespace` of every proxy that is connected to an istiod of the revision, whether that can be asked or not. */
  connected(revision: string): string[] {
    return connectedProxies(this.options.cluster, revision);
  }

  mend(breakage: Breakage): void {
    const { faults } = this.options.cluster;
    if (breakage.target === 'api') {
      this.options.outages?.end();
      faults.api = undefined;
      this.options.apiFaultChanged();
      return;
    }
    const workload = this.workloadOf(breakage);
    const isMended =
      breakage.target === 'istiod' && faults.mendIstiod(breakage.revision);
    if (!faults.mendWorkload(workload) && !isMended) {
      const { kind } = placeOf(breakage);
      throw new ControlError(
        `Nothing is broken at ${kind} ${workload.name} in namespace ${workload.namespace}.`,
      );
    }
    this.lookAgain();
  }

  /** Back to the beginning of the scenario, with nothing broken and an empty audit log. */
  reset(): void {
    this.options.cluster.faults.mendAll();
    this.options.apiFaultChanged();
    this.options.audit.clear();
    this.options.rebuild();
    this.options.outages?.begin();
  }

  /** Forgets the history of changes: watches and lists that start from before are told 410. */
  compact(): void {
    this.options.cluster.store.compact();
  }

  /** Lets time pass; only for a stepped clock. */
  advance(milliseconds: number): void {
    this.options.clock.advance(milliseconds);
  }

  /** The writes that reached the API, of one user or of all. */
  audit(user?: string): readonly AuditEntry[] {
    return this.options.audit.entries(user);
  }

  private workloadOf(breakage: WorkloadBreakage): BrokenWorkload {
    const { store } = this.options.cluster;
    const { kind, namespace, name } = placeOf(breakage);
    const resource = workloadResource[kind];
    if (store.get(resource, namespace, name))
      return { resource, namespace, name };
    const present = store
      .list(resource, namespace)
      .map(({ metadata }) => metadata.name);
    const there =
      present.length > 0 ? `It has ${present.join(', ')}.` : 'It has none.';
    throw new ControlError(
      `There is no ${kind} ${name} in namespace ${namespace}. ${there}`,
    );
  }

  private lookAgain(): void {
    this.options.cluster.clock.wake(this.options.cluster.clock.now());
  }
}

function isIstiodFault(fault: PodFault | IstiodFault): fault is IstiodFault {
  return istiodFaults.some(each => each === fault);
}

type WorkloadBreakage = Exclude<Breakage, { target: 'api' }>;

/** The workload whose pods a breakage means. */
function placeOf(breakage: WorkloadBreakage): {
  kind: WorkloadWord;
  namespace: string;
  name: string;
} {
  if (breakage.target === 'istiod') {
    const name = istiodName(breakage.revision);
    return { kind: 'deployment', namespace: 'istio-system', name };
  }
  const { namespace } = breakage;
  return 'workload' in breakage
    ? { ...breakage.workload, namespace }
    : { kind: 'deployment', namespace, name: breakage.deployment };
}
