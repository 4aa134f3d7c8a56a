import type { Controller, PodFact, WorkloadFact } from '../../facts/podFact';
import type { SeenWorkload } from '@mesh-plugins/onlooker';
import type { Admission } from './fakeAdmission';
import { plainWorkload } from './plainWorkload';
import { type PodRules, refusedCreation } from './podRules';
import { fakePodFact, type FakePod } from './fakePodFact';
import { FakeRolled } from './FakeRolled';

/** What a fake Deployment is made from. */
export interface DeploymentShape {
  name: string;
  replicas: number;
  optedOut?: boolean;
}

/**
 * A Deployment with one surge and none unavailable, and its ReplicaSets. Written from what Kubernetes documents, apart
 * from the code under test.
 */
export class FakeDeployment extends FakeRolled {
  readonly resource: string = 'deployments';
  observedGeneration = 1;
  paused = false;
  replicaSets: string[] = [];
  private refused = false;
  private presentTemplate = '{}';
  private readonly templates = new Map<string, string>();
  private podCount = 0;
  /** What manages it, an operator for example. */
  controller: Controller | null = null;

  constructor(
    private readonly shape: DeploymentShape,
    rules: PodRules,
    suffix: string,
  ) {
    super(shape.name, `uid-${shape.name}${suffix}`, shape.replicas, rules);
    this.replicaSets.push(`${this.uid}-rs-1`);
    for (let pod = 0; pod < this.replicas; pod += 1) this.create(100);
    this.awaited = this.replicas - this.pods.length;
  }

  get currentReplicaSet(): string {
    return this.replicaSets[this.replicaSets.length - 1];
  }

  /** Somebody pauses or resumes it. */
  pause(paused: boolean): void {
    if (this.paused === paused) return;
    this.paused = paused;
    this.generation += 1;
  }

  /** Somebody evicts or deletes exactly this pod. */
  endPod(uid: string): void {
    const { length } = this.pods;
    super.endPod(uid);
    this.awaited += length - this.pods.length;
  }

  get isOptedOut(): boolean {
    return this.shape.optedOut === true;
  }

  /** What an onlooker counts: with one surge, none is away but for what others did. */
  seen(): SeenWorkload {
    return this.seenWith(0);
  }

  scale(replicas: number): void {
    super.scale(replicas);
    this.generation += 1;
  }

  /** One look of the Deployment's controllers. True when something changed that others can see. */
  step(): void {
    this.age();
    if (this.paused) return;
    if (this.observedGeneration < this.generation) {
      this.observedGeneration = this.generation;
      this.renewReplicaSet();
      return;
    }
    this.removeSurplusPod();
    this.removeOldPod();
    this.createNewPod();
  }

  /** A ReplicaSet is of one template; a change of the replicas makes no new one, and a former template finds its own again. */
  private renewReplicaSet(): void {
    const template = JSON.stringify(this.templateAnnotations);
    if (template === this.presentTemplate) return;
    this.templates.set(this.presentTemplate, this.currentReplicaSet);
    this.presentTemplate = template;
    const former = this.templates.get(template);
    this.replicaSets = [
      ...this.replicaSets.filter(each => each !== former),
      former ?? `${this.uid}-rs-${this.replicaSets.length + 1}`,
    ];
  }

  /** After a scale-down the pods that are not ready go first. */
  private removeSurplusPod(): void {
    const present = this.pods.filter(
      pod => pod.replicaSet === this.currentReplicaSet,
    );
    if (present.length <= this.replicas) return;
    const victim = present.find(pod => !this.isReady(pod)) ?? present[0];
    this.pods = this.pods.filter(pod => pod !== victim);
  }

  private createNewPod(): void {
    const isNew = (pod: FakePod) => pod.replicaSet === this.currentReplicaSet;
    const missing = this.pods.filter(isNew).length < this.replicas;
    if (missing && this.pods.length < this.replicas + 1) this.create(0);
  }

  private removeOldPod(): void {
    const { ready } = this;
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
    const admission: Admission = this.shape.optedOut
      ? { kind: 'created', revision: null }
      : this.rules.admit();
    this.refused = admission.kind === 'refused';
    if (admission.kind === 'refused') return;
    this.podCount += 1;
    this.pods.push({
      name: `${this.name}-${this.podCount}`,
      uid: `${this.uid}-pod-${this.podCount}`,
      replicaSet: this.currentReplicaSet,
      revision: admission.revision,
      brokenTemplate: this.brokenTemplate,
      age,
    });
  }

  fact(resourceVersion: string): WorkloadFact {
    const { ready } = this;
    const updated = this.pods.filter(
      pod => pod.replicaSet === this.currentReplicaSet,
    ).length;
    return {
      ...plainWorkload,
      kind: 'Deployment',
      apiKind: 'Deployment',
      name: this.name,
      uid: this.uid,
      resourceVersion,
      generation: this.generation,
      templateLabels: this.templateLabels,
      templateAnnotations: { ...this.templateAnnotations },
      templateManagers: ['kubectl-client-side-apply'],
      templateWriters: [
        { manager: 'kubectl-client-side-apply', operation: 'Update' },
      ],
      controller: this.controller,
      replicas: this.replicas,
      paused: this.paused,
      strategy: {
        type: 'RollingUpdate',
        maxSurge: 1,
        maxUnavailable: 0,
        partition: 0,
      },
      status: {
        observedGeneration: this.observedGeneration,
        replicas: this.pods.length,
        updatedReplicas: updated,
        readyReplicas: ready,
        availableReplicas: ready,
      },
      conditions: this.refused ? [refusedCreation] : [],
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

  private get templateLabels(): Record<string, string> {
    return this.shape.optedOut ? { 'sidecar.istio.io/inject': 'false' } : {};
  }
}
