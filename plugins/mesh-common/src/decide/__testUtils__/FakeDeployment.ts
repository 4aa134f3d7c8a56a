import type { PodFact, WorkloadFact } from '../../facts/podFact';
import { fakePodFact, type FakePod, type Readiness } from './fakePodFact';

/** What a fake Deployment is made from. */
export interface DeploymentShape {
  name: string;
  replicas: number;
  optedOut?: boolean;
}

/** How the world treats the pods of a Deployment. */
export interface PodRules {
  /** What the injector does to a pod that is created now. */
  inject(): string | null;
  /** Ticks until a pod is ready; null where it never is. */
  readyAfter(pod: FakePod): number | null;
  pick(limit: number): number;
}

/**
 * A Deployment with one surge and none unavailable, and its ReplicaSets. Written from what Kubernetes documents, apart
 * from the code under test.
 */
export class FakeDeployment {
  readonly uid: string;
  generation = 1;
  observedGeneration = 1;
  templateAnnotations: Record<string, string> = {};
  paused = false;
  replicas: number;
  pods: FakePod[] = [];
  replicaSets: string[] = [];
  private podCount = 0;

  constructor(
    private readonly shape: DeploymentShape,
    private readonly rules: PodRules,
  ) {
    this.uid = `uid-${shape.name}`;
    this.replicas = shape.replicas;
    this.replicaSets.push(`${this.uid}-rs-1`);
    for (let pod = 0; pod < this.replicas; pod += 1) this.create(100);
  }

  get name(): string {
    return this.shape.name;
  }

  get currentReplicaSet(): string {
    return this.replicaSets[this.replicaSets.length - 1];
  }

  /** A change of the template. */
  annotateTemplate(key: string, value: string): void {
    if (this.templateAnnotations[key] === value) return;
    this.templateAnnotations = { ...this.templateAnnotations, [key]: value };
    this.generation += 1;
  }

  /** One look of the Deployment's controllers. True when something changed that others can see. */
  step(): void {
    this.pods.forEach(pod => {
      pod.age += 1;
    });
    if (this.paused) return;
    if (this.observedGeneration < this.generation) {
      this.observedGeneration = this.generation;
      this.replicaSets.push(`${this.uid}-rs-${this.replicaSets.length + 1}`);
      return;
    }
    this.removeOldPod();
    this.createNewPod();
  }

  private createNewPod(): void {
    const isNew = (pod: FakePod) => pod.replicaSet === this.currentReplicaSet;
    const missing = this.pods.filter(isNew).length < this.replicas;
    if (missing && this.pods.length < this.replicas + 1) this.create(0);
  }

  private removeOldPod(): void {
    const ready = this.pods.filter(pod => this.isReady(pod)).length;
    const old = this.pods.filter(
      pod => pod.replicaSet !== this.currentReplicaSet,
    );
    const broken = old.find(pod => !this.isReady(pod));
    const victim =
      broken ??
      (ready > this.replicas ? old[this.rules.pick(old.length)] : undefined);
    this.pods = this.pods.filter(pod => pod !== victim);
  }

  private create(age: number): void {
    this.podCount += 1;
    this.pods.push({
      name: `${this.name}-${this.podCount}`,
      uid: `${this.uid}-pod-${this.podCount}`,
      replicaSet: this.currentReplicaSet,
      revision: this.shape.optedOut ? null : this.rules.inject(),
      age,
    });
  }

  isReady(pod: FakePod): boolean {
    const after = this.rules.readyAfter(pod);
    return after !== null && pod.age >= after;
  }

  fact(resourceVersion: string): WorkloadFact {
    const ready = this.pods.filter(pod => this.isReady(pod)).length;
    const updated = this.pods.filter(
      pod => pod.replicaSet === this.currentReplicaSet,
    ).length;
    return {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      apiKind: 'Deployment',
      name: this.name,
      uid: this.uid,
      resourceVersion,
      generation: this.generation,
      labels: {},
      annotations: {},
      templateLabels: this.templateLabels,
      templateAnnotations: { ...this.templateAnnotations },
      templateHostNetwork: false,
      templateManagers: ['kubectl-client-side-apply'],
      controller: null,
      replicas: this.replicas,
      paused: this.paused,
      schedule: null,
      strategy: {
        type: 'RollingUpdate',
        maxSurge: 1,
        maxUnavailable: 0,
        partition: 0,
      },
      ordered: false,
      minReadySeconds: 0,
      keepsData: false,
      claims: [],
      hostPorts: [],
      timeZone: null,
      status: {
        observedGeneration: this.observedGeneration,
        replicas: this.pods.length,
        updatedReplicas: updated,
        readyReplicas: ready,
        availableReplicas: ready,
      },
      conditions: [],
      presentPods: { by: 'controller', uid: this.currentReplicaSet },
      ownedUids: [...this.replicaSets],
    };
  }

  podFacts(namespace: string): PodFact[] {
    return this.pods.map(pod => ({
      ...fakePodFact(pod, this.readiness(pod)),
      namespace,
      labels: this.templateLabels,
    }));
  }

  private readiness(pod: FakePod): Readiness {
    if (this.isReady(pod)) return 'ready';
    const crashes = this.rules.readyAfter(pod) === null && pod.age > 2;
    return crashes ? 'crashing' : 'starting';
  }

  private get templateLabels(): Record<string, string> {
    return this.shape.optedOut ? { 'sidecar.istio.io/inject': 'false' } : {};
  }
}
