import type { PodFact, WorkloadFact } from '../../facts/podFact';
import type { SeenWorkload } from '@mesh-plugins/onlooker';
import type { Admission } from './fakeAdmission';
import { plainWorkload } from './plainWorkload';
import { type PodRules, refusedCreation } from './podRules';
import { fakePodFact, type FakePod, type Readiness } from './fakePodFact';

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
export class FakeDeployment {
  readonly resource: string = 'deployments';
  readonly uid: string;
  generation = 1;
  observedGeneration = 1;
  templateAnnotations: Record<string, string> = {};
  paused = false;
  replicas: number;
  pods: FakePod[] = [];
  replicaSets: string[] = [];
  /** Pods that a scale-up has asked for and that were not ready yet since. */
  awaited = 0;
  private brokenTemplate = false;
  private refused = false;
  private presentTemplate = '{}';
  private podCount = 0;

  constructor(
    private readonly shape: DeploymentShape,
    private readonly rules: PodRules,
    suffix: string,
  ) {
    this.uid = `uid-${shape.name}${suffix}`;
    this.replicas = shape.replicas;
    this.replicaSets.push(`${this.uid}-rs-1`);
    for (let pod = 0; pod < this.replicas; pod += 1) this.create(100);
    this.awaited = this.replicas - this.pods.length;
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

  /** Its team deploys another template, a broken one or a sound one. */
  deploy(version: string, isBroken: boolean): void {
    this.brokenTemplate = isBroken;
    this.annotateTemplate('example.com/version', version);
  }

  /** Somebody pauses or resumes it. */
  pause(paused: boolean): void {
    if (this.paused === paused) return;
    this.paused = paused;
    this.generation += 1;
  }

  /** Whoever deployed a broken template deploys a sound one. */
  mend(): void {
    if (this.brokenTemplate) this.deploy('mended', false);
  }

  /** Somebody evicts or deletes exactly this pod. */
  endPod(uid: string): void {
    const { length } = this.pods;
    this.pods = this.pods.filter(pod => pod.uid !== uid);
    this.awaited += length - this.pods.length;
  }

  get isOptedOut(): boolean {
    return this.shape.optedOut === true;
  }

  /** What others broke or asked for stays theirs until all pods are ready again. */
  private countAwaited(): void {
    const missing =
      this.replicas - this.pods.filter(pod => this.isReady(pod)).length;
    const isBroken = this.pods.some(pod => this.rules.readyAfter(pod) === null);
    if (missing <= 0) this.awaited = 0;
    else if (isBroken) this.awaited = Math.max(this.awaited, missing);
  }

  /** What an onlooker counts: with one surge, none is away but for what others did. */
  seen(): SeenWorkload {
    const { name, pods, replicas: wanted, awaited: awayByOthers } = this;
    const available = pods.filter(pod => this.isReady(pod)).length;
    return { name, wanted, available, mayBeAway: 0, awayByOthers };
  }

  scale(replicas: number): void {
    this.awaited = Math.max(0, this.awaited + replicas - this.replicas);
    this.replicas = replicas;
    this.generation += 1;
  }

  /** One look of the Deployment's controllers. True when something changed that others can see. */
  step(): void {
    this.pods.forEach(pod => {
      pod.age += 1;
    });
    this.countAwaited();
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

  /** A ReplicaSet is of one template; a change of the replicas makes no new one. */
  private renewReplicaSet(): void {
    const template = JSON.stringify(this.templateAnnotations);
    if (template === this.presentTemplate) return;
    this.presentTemplate = template;
    this.replicaSets.push(`${this.uid}-rs-${this.replicaSets.length + 1}`);
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

  private readiness(pod: FakePod): Readiness {
    if (this.isReady(pod)) return 'ready';
    const crashes = this.rules.readyAfter(pod) === null && pod.age > 2;
    return crashes ? 'crashing' : 'starting';
  }

  private get templateLabels(): Record<string, string> {
    return this.shape.optedOut ? { 'sidecar.istio.io/inject': 'false' } : {};
  }
}
